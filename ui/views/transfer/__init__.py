"""What is kept of a network, and what is trained anew."""
