"""Build your own: a stack of blocks measured without torch, and the network made from it."""
