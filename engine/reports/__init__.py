"""One worded view of an assessment, and the renderers that lay it out."""
