"""What can only be said once all articles are read: shared passages, events, entities of no table."""
