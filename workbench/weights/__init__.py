"""Files of pretrained weights: what is known of them, where they lie, how they come. No torch."""
