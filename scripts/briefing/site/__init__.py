"""Finished files → a published site. The only folder that knows MkDocs."""
