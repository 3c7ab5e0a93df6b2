"""A chart on the screen with all that belongs to it."""
