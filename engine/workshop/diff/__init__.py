"""What changed between two states of the rules, and what of it changes the meaning."""
