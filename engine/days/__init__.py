"""Arithmetic of days: months, influence periods that meet, working days."""
