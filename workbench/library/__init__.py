"""All runs of a folder as a library: listed, searched, compared and exported. No torch here."""
