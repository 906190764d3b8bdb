"""The curves of a run, live."""
