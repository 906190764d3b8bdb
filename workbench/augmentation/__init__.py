"""Image changes that teach a network what does not matter. No torch here."""
