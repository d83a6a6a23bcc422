"""Conditions, exceptions, overrides and what they do to people."""
