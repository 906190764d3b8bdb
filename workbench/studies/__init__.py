"""Studies: several runs that differ in one thing, held against each other."""
