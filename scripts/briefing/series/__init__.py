"""What all files say together. Knows entries; knows no page, no export, no engine."""
