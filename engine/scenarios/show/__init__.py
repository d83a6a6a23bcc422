"""A run of scenarios as its readers see it: lines of a terminal, a page, JSON."""
