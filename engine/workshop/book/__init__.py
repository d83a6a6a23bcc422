"""The living rule book: every rule with what it depends on and what holds it, on one page."""
