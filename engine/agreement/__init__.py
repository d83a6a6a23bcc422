"""The reality check: what the rules come to beside what was published."""
