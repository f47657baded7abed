"""Changes of the entries' files: begun, tried, written whole or not at all."""
