"""Expressions of time in Arabic press text: the words, the patterns they form, and the days that they mean."""
