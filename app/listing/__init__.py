"""The list of all annotations: a table as the second way to everything that the text shows."""
