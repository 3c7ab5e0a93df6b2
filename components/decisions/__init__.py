"""What analysts decided where the machine was wrong: kinds of decision, their file, and where two disagree."""
