"""Rules, facts and scenarios drawn up, with what is left to fill in."""
