"""Training images, changed anew each epoch by draws of their own. No torch here."""
