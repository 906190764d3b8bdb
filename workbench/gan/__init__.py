"""Generative adversarial networks: trained, watched, measured, walked through and exported."""
