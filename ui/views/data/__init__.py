"""A set of images, its classes and its problems."""
