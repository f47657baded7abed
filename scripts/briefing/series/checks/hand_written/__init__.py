"""The pages of `docs/` that editors write by hand."""
