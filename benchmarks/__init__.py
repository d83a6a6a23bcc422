"""Synthetic organisations and timings."""
