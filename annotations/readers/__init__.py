"""Document readers, one module each, known through ``registry.READERS``."""
