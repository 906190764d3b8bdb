"""How good a run is, and where it errs."""
