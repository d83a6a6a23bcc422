"""What an editor asks about a place in a rule file, saved or not: functions of text and place."""
