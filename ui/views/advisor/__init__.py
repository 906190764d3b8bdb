"""The advisor: which strategy fits these images."""
