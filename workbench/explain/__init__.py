"""Seeing inside a trained network: maps, filters, single cells, and explanations that are checked.

`cells` and `store` know no torch, so that the window can use them.
"""
