"""What stands around every page: navigation, filters, the reader's choices, the open dataset."""
