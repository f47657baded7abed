"""Each file format that the data are written in, and what describes them."""
