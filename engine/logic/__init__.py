"""The meaning of a rule: three-valued conditions, statuses, slots, overrides, measures."""
