"""The stages of an assessment, one module each, composed by `pipeline.assess`."""
