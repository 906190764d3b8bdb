"""Small controls that know no workbench type."""
