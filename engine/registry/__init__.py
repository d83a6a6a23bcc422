"""What people decided, kept beside what was proposed."""
