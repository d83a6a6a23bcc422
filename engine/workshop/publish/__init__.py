"""Publishing rules: a folder that two people signed, and that shows if anything in it changed."""
