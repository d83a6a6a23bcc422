"""Questions about an assessment."""
