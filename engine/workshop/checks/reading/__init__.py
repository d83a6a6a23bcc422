"""What keeps the rules from being read: pages for the faults that matter most."""
