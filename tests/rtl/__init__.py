"""The proof: mixed strings on every surface, in two browsers and two browser languages, against Unicode's algorithm.

``python -m tests.rtl`` (``make rtl``) writes docs/rtl.md; the tests of this folder are a quick part of it.
"""
