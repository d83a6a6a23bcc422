"""What scenarios and examples have seen of the rules: recorded, counted, and what is missing."""
