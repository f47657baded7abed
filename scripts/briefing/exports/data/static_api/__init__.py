"""The static API, and its description."""
