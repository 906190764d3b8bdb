"""Put before site-packages by `start.py test engine`: whoever imports this, child or not, fails."""

raise ImportError("shiboken6 is barred: the engine and its tests must do without a window")
