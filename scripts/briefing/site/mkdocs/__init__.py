"""The only folder that knows MkDocs."""
