"""How pieces of a page get into the report, and the pieces themselves."""
