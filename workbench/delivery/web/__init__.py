"""A folder that classifies images in a browser, and its check in one."""
