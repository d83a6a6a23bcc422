"""What the steps do that say what a case must come to."""
