"""Finished pages → PDF, by a Chromium that is there already. Knows files and bytes; knows no series."""
