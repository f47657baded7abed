"""Pages that look over the whole series: home, calendar, changes, scoreboard, charts, downloads, hand-written pages."""
