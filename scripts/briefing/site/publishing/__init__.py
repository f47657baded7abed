"""A finished folder becomes the published site in one step, or not at all. Knows no MkDocs."""
