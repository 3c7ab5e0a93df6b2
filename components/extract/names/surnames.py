"""Where a family name stands alone for a person whom no table holds: after a title, or after a verb of saying.

Whose name it is cannot be told by that: such a mention is of a person, and stays open.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress, count

from components.extract.tokens import Words
from components.extract.wordclass import common, cues, foreign, given, in_names, is_family, part

_ADJECTIVES = 2
"""How many adjectives may stand between a title and the name (الرئيس الفرنسي السابق …)."""


def surnames(words: Words) -> Iterator[int]:
    """The places of the words that are family names standing alone."""
    announcing = _announcing()
    for place in compress(count(), map(announcing.__contains__, words.forms)):
        if announcing[words.forms[place]] == "title":
            yield from _after_title(words, place)
        elif words.follows(place + 1) and _ends_in(words, place + 1):
            yield place + 1


@cache
def _announcing() -> Mapping[str, str]:
    """The words that announce a family name, alone and after و or ف, and whether by title or by saying."""
    roles = ("saying", "title")
    return {joined + form: role for role in roles for form in part(role) for joined in ("", "و", "ف")}


def _after_title(words: Words, place: int) -> Iterator[int]:
    at = place + 1
    while words.follows(at) and at <= place + _ADJECTIVES and words.forms[at].startswith("ال"):
        if _ends_in(words, at):
            yield at
            return
        at += 1
    if words.follows(at) and _bare(words.forms[at], at == place + 1) and not goes_on(words, at + 1):
        yield at


def _ends_in(words: Words, at: int) -> bool:
    """Whether the word at ``at`` is a family name with the article, and ends what is named."""
    return is_family(words.forms[at]) and not goes_on(words, at + 1)


def _bare(form: str, right_after: bool) -> bool:
    """Whether a word without the article can only be a name: foreign or, right after a title, no word that we know."""
    if foreign(form):
        return True
    plain = form[0] not in "وفبلكسيتن" and not form.endswith(("ه", "ا", "ين", "ون", "ي"))
    return right_after and len(form) > 3 and plain and in_names(form)


def goes_on(words: Words, at: int) -> bool:
    """Whether the word at ``at`` makes the one before it an adjective or the start of a longer name."""
    if not words.follows(at):
        return False
    form = words.forms[at]
    if form in common("end") or (form in cues() and cues()[form].sort == "verb"):
        return False
    return form in given() or form in part("joint") or form.startswith("ال")
