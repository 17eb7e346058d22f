"""The engine of Elocutio: documents, labels, annotations, project file, formats, command line.

It knows neither Qt nor spaCy. Start with ``from annotations.project import Project``.
"""
