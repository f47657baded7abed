"""The finished site as a reader may keep it: a worker, and lists of its files. Knows files and bytes; knows no entry."""
