"""What a sentence tells of: the word that says it, its clause, its company and its day."""
