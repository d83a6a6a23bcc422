"""Scenarios for what coverage has not seen: drawn from the rules, tried, and written down."""
