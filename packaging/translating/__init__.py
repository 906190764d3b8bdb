"""The work of packaging/translations.py, one part a module."""
