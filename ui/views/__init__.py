"""Read-only displays."""
