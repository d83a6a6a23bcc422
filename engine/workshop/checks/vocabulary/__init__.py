"""Facts, labels, questions and owners."""
