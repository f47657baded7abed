"""A new series, written whole from a few answers. `files/` holds what is written; blanks in it begin with `%%`."""
