"""What the settings and the closed lists of a series say."""
