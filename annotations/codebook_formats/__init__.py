"""Codebooks as files of this and of other programs; ``registry`` is the one table of formats."""
