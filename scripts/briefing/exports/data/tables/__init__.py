"""The data as tables: columns, keys, rows, and the ways between them."""
