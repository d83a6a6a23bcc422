"""The bad files are read by the tests, not run."""

collect_ignore = ["bad"]
