"""Days and times that cannot be so, or are out of order."""
