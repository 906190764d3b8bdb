"""Building own networks."""
