"""The course in one click: lessons as data, run by the ordinary engine, with outcomes proved."""
