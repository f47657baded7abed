"""Rules over the whole series. A check takes what it reads and yields problems; it changes nothing."""
