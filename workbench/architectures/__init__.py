"""The atlas: one file per network, each with its card, and the registry that builds them."""
