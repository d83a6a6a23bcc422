"""Implementations of the matcher protocol."""
