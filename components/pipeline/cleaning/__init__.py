"""From a record to articles: what of a page is the article, and what is known about it."""
