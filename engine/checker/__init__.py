"""A second opinion: every proposal derived again from the leaves of its justification alone."""
