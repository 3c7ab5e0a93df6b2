"""The charts: one file, one question."""
