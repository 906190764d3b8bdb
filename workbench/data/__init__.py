"""From a folder of images to batches: scan, check, split, decode, cache, batch. No torch here."""
