"""What hangs on the day: where each commitment stands, what is due, what changed."""
