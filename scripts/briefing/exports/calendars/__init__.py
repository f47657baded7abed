"""iCalendar: the events, and the file."""
