"""Augmentation: operations, preview, and whether labels survive."""
