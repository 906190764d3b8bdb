"""From a network module to a graph of layers with their numbers, and to its drawing."""
