"""The dated graph of responsibility: who held, led, oversaw, supervised; the links of a finding."""
