"""What a claim rests on: sources, their addresses and issuers, and what they say word for word."""
