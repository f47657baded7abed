"""What the journal and the releases tell of the editors' work."""
