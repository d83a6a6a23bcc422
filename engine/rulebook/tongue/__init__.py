"""Two languages of keys: what a word of a file is called in the other, and where words stand."""
