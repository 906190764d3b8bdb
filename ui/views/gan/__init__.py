"""The GAN studio."""
