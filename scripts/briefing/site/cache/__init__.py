"""What a build may take over from an earlier one. Knows keys and bytes; knows no page and no series."""
