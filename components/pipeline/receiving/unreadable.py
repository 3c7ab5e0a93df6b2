"""Why a file gives no text: a short code, and what is said of the file."""


class Unreadable(Exception):
    """``reason`` is the code of a reject; ``str(problem)`` completes the sentence «<file> …»."""

    def __init__(self, reason: str, said: str) -> None:
        super().__init__(said)
        self.reason = reason
