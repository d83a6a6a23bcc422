"""What the rules of a stage come to together, over every sheet: proofs, and sheets that show it."""
