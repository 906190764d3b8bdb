"""Sweeps: many runs that search settings for the best ones, by any number of workers."""
