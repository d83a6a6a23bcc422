"""What the steps do that lay out a case."""
