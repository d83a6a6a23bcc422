"""Discretion tables: rows as rules, what is to be filled in, and the way to a file and back."""
