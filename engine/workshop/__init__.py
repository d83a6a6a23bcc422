"""The rule workshop: what policy staff do with rule files before anybody is assessed by them."""
