"""What a run is exported as, and the proof."""
