"""One's own articles: how they come in, become a dataset, and are kept or handed out."""
