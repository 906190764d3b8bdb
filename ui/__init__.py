"""The window: settings in, events in. It never imports torch."""
