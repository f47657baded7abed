"""Atom and JSON Feed: the items, and the two forms."""
