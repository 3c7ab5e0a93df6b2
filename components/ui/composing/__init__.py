"""What gets into a report, and the report itself."""
