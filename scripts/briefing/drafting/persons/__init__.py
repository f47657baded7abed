"""Who is named in a text, speaks or took part, and for whom."""
