"""What was found, as files of draft entries."""
