"""What makes the window usable without a mouse, without colours and without sight."""
