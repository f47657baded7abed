"""What `briefing draft` knows of drafts that were made before, and tells of those that it makes."""
