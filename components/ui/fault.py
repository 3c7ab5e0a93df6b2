"""How an error is said on a page: in the reader's language, with commands and places of files running on their own."""

import re

from components.errors import MarsadError
from components.text.direction import isolate
from components.words import Language, tongue

_LATIN = re.compile(r"[\w.~-]*/[\w./~-]*\w/?|`[^`]+`|make \w+")
"""The place of a file, or a command: what begins with a slash would be torn apart in an Arabic sentence."""


def said(error: MarsadError, language: Language) -> str:
    """The sentence of ``error``."""
    if tongue(language) == "en":
        return str(error)
    return _LATIN.sub(lambda found: isolate(found[0], "ltr"), error.arabic)
