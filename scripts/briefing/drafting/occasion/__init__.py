"""What kind of meeting a text tells of: when, where, about what."""
