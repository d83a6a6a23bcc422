"""Titles, reasons, examples, files."""
