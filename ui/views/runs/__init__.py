"""Runs: their list, their state, and what is said of them."""
