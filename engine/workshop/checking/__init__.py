"""What is remarked of rule files: checks run, weighed, excepted, explained, mended."""
