"""What `briefing draft` is given, makes of it, knows of drafts that were made before, and tells of those that it makes."""
