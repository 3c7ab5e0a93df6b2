"""Decisions of analysts on the screen: what is decided, what it would change, and the list of all."""
