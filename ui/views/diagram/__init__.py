"""The network as blocks that open and close."""
