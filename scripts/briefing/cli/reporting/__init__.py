"""What commands print: problems, for people and for programs, and what a build took."""
