"""Data that ships with the program: codebooks, sample project, fonts, icons, schemas. No logic."""
