"""One panel per step; each edits one settings section."""
