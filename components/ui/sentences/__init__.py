"""Sentences on the screen, with their marks and the notes on them."""
