"""What a corpus is asked: each module one question, answered by the engine."""
