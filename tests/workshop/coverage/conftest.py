"""The scenarios here go by rules of their own: tests read them, pytest does not run them."""

collect_ignore = ["features"]
