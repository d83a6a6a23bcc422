"""Rules found and shown: by article, fact, exception, version."""
