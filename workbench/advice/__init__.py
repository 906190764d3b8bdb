"""What to do with a set of images, and when: the course's chart with the user's own set on it."""
