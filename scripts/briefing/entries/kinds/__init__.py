"""The kinds of entry and the files of which there is one: a class each."""
