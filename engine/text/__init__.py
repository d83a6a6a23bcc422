"""Wording per language, keyed by codes."""
