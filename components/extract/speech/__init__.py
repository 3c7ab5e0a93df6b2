"""Who says what: quotation marks, words that announce speech, and the phrases that name a speaker."""
