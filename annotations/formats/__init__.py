"""Annotation-set formats, one module each, known through ``registry.FORMATS``."""
