"""What an editor asks about a place in a rule file, saved or not: pure functions of text and place."""
