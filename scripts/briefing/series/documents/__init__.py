"""Addresses of documents: which document one leads to, and which lead to none."""
