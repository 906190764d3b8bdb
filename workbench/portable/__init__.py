"""Run folders for other machines: written here, trained wherever the folder is taken."""
