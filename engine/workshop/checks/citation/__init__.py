"""Articles, verbs and what has been compared with the text."""
