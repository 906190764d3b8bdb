"""The engine of CNN Workbench: everything but the window. Nothing below imports Qt."""

__version__ = "0.1.0"
