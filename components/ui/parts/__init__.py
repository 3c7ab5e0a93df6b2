"""What stands on one page only."""
