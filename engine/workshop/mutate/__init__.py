"""Alter one rule at a time, and ask whether an example or a scenario notices."""
