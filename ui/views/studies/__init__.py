"""Studies: with and without augmentation, and without each operation."""
