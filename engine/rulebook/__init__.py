"""Input files to models: every fault of every file, located."""
