"""Why a piece of input gives no article: a short code to count by, and a sentence that names what is wrong."""

from components.model import Reject
from components.words.refusals import sentence


def refuse(key: str, file: str, part: int | None = None, **values: object) -> Reject:
    """The reject of ``file``, its sentence ``refused.<key>`` filled with ``values``; the reason is ``key`` up to a dot.

    Raises KeyError for an unknown key.
    """
    return Reject(file, part, key.partition(".")[0], sentence(key, file=file, part=part, **values))


class Unreadable(Exception):
    """A file, or a row of one, gives no text: which sentence says so, and what fills it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.reason = key.partition(".")[0]
        self._key, self._values = key, values

    def reject(self, file: str, part: int | None = None) -> Reject:
        """This, said of ``file``."""
        return refuse(self._key, file, part, **self._values)
