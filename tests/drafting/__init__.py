"""What `briefing draft` finds, held against what was read by hand in communiqués."""
