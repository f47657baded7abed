"""What stands where something else is due, and how it was probably meant."""
