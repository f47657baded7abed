"""The pictures of the guide for editors, made anew from the pages as they are."""
