"""A rule told in sentences, from its structure."""
