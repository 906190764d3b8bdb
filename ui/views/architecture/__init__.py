"""Choosing, comparing and understanding networks."""
