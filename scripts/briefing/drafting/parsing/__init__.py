"""A communiqué as text: from a file to sentences with their places, and the words of its language."""
