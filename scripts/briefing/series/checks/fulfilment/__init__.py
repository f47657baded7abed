"""What is promised, what shows that it was kept, and what its history says of it."""
