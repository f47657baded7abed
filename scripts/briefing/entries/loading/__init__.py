"""From files to entries, and what is none of them."""
