"""The classes and the closed lists, explained: to people, and to editors' programs."""
