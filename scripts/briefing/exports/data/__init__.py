"""The data set: records, tables, their schema, and each format that they are written in."""
