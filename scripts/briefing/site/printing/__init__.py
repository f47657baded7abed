"""What a Chromium that is there already makes of pages: PDF and images. Knows files and bytes; knows no series."""
