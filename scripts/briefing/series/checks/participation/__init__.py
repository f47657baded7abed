"""Who took part, spoke, must act, and for whom."""
