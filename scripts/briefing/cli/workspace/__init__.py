"""The folder in which a command works: where it stands, who may write there, and how."""
