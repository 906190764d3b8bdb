"""The library of all runs."""
