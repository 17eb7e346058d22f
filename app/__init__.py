"""The window of Elocutio (PySide6). It decides how things look and which key does what."""
