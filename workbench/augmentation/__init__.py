"""Training images, changed anew each epoch: one matrix and one table per image. No torch here."""
