"""The window in which codebooks are edited."""
