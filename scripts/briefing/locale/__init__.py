"""The interface in each language: its messages."""
