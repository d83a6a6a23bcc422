"""Scenarios: cases told in sentences, in Chinese and English, and what they must come to."""
