"""Freezing layers and reusing what pretrained ones compute."""
