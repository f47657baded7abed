"""What was said, and what was promised."""
