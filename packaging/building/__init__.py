"""The steps of packaging/build.py, one a module. Only the standard library, as in `starting`."""
