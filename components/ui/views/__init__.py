"""A view that is kept or sent: under a name, or as a link."""
