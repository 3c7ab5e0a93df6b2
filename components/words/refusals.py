"""Why a piece of input is refused, in a whole sentence: stored in English with a dataset, told in any language.

A dataset keeps each sentence as it was written when it was built. Its form is known (the rows ``refused.*``), so that
what it names can be found in it again and said in the reader's language, as message catalogues do.
"""

import re
from functools import cache

from components.words import Language, known, say, tongue, words

_KEY = "refused."
_FIELD = re.compile(r"\{(\w+)\}")
_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})*")


def reason(code: str, language: Language) -> str:
    """The short words of the reason ``code``, or the code itself where it is not ours."""
    key = f"reject.{code}"
    return say(key, language) if known(key) else code


def sentence(key: str, **values: object) -> str:
    """The sentence ``refused.<key>`` as a dataset stores it. Raises KeyError for an unknown key."""
    return say(f"{_KEY}{key}", "en", **values)


def told(code: str, stored: str, language: Language) -> str:
    """A ``stored`` sentence of the reason ``code`` in ``language``; as it is stored where its form is not known."""
    if tongue(language) == "en":
        return stored
    for key, form in _forms(code):
        if found := form.fullmatch(stored):
            values = {
                name: int(value.replace(",", "")) if _WHOLE.fullmatch(value) else value
                for name, value in found.groupdict().items()
            }
            return say(key, language, **values)
    return stored


@cache
def _forms(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The keys of the sentences that ``code`` has, each with what its sentence looks like; those that fix more first.

    The reason is the key up to a dot: ``too_large`` has ``too_large.bytes`` and ``too_large.pages``.
    """
    keys = [key for key in words() if key.removeprefix(_KEY).partition(".")[0] == code and key.startswith(_KEY)]
    by_what_is_fixed = sorted(keys, key=lambda key: -len(_FIELD.sub("", words()[key]["en"])))
    return tuple((key, _form(words()[key]["en"])) for key in by_what_is_fixed)


def _form(said: str) -> re.Pattern[str]:
    """What ``said`` looks like once it is filled; a field stands in it once."""
    parts = _FIELD.split(said)
    fields = (f"(?P<{part}>.*?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
    return re.compile("".join(fields), re.DOTALL)
