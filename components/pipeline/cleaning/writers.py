"""Which short lines and parts of lines are the name of a person, and so of a writer: given names tell."""

import re
from functools import cache
from itertools import pairwise

from components.lexicon import rows
from components.pipeline.cleaning.credits import roles, without_profession

_PARTS = re.compile(r"\s*[-–—/|:ـ»]+\s*")
_BRACKETS = re.compile(r"\([^()]*\)|@\w+|(?<!\w)\w{1,40}@(?!\w)")
_INITIAL = re.compile(r"[\u0621-\u064a]{1,2}\.\s?[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})?")
"""«ب. ليلى»: the initial of a name and the rest of it."""
_CUT_SHORT = re.compile(r"([\u0621-\u064a]{3,})[.\s]\s?[\u0621-\u064a]\.?")
"""«ليلى. ب»: the name and the initial of the rest of it."""
_LONGEST_NAME = 5


def is_name(text: str) -> bool:
    """Whether a short line is a person's name and nothing else: each word a given name, or a part that follows one."""
    forms = [form for form in text.split() if form not in _name_titles()]
    if _is_cut_short(text):
        return True
    if not 1 < len(forms) <= _LONGEST_NAME or forms[0] not in _given_names():
        return False
    return all(
        form in _given_names()
        or form.startswith(roles("name_prefix"))
        or form in roles("name_part")
        or before in roles("name_part")
        for before, form in pairwise(forms)
    )


def is_signature(text: str) -> bool:
    """Whether a short line is a person's name, with what its bearer does behind it or not («فلان الفلاني صحافي»)."""
    return is_name(without_profession(text))


def person_in(text: str) -> str | None:
    """The first of the people in a byline."""
    return next(iter(people_in(text)), None)


def people_in(text: str) -> list[str]:
    """The parts of a byline («القاهرة - فلان، الوادي: فلان») that begin with a given name, behind a title or not.

    What its bearer does («فلان الفلاني صحافي») is no part of it.
    """
    parts = (without_profession(_bare(part.strip(" -–—:،*"))) for part in _PARTS.split(_BRACKETS.sub(" ", text)))
    return [part for part in parts if 1 < len(part.split()) <= _LONGEST_NAME and _begins_with_name(part)]


def told_apart(names: str) -> str:
    """The names of two who wrote, joined by «و», with a comma between them («فلان الفلاني، فلان الفلاني»)."""
    words = names.replace(" و ", " و").split()
    joined = [
        i for i, word in enumerate(words) if i > 1 and word[:1] == "و" and not is_given(word) and is_given(word[1:])
    ]
    for i in joined:
        words[i - 1], words[i] = f"{words[i - 1]}،", words[i][1:]
    return " ".join(words)


def _begins_with_name(part: str) -> bool:
    forms = [form for form in part.split() if form not in _name_titles()]
    if _is_cut_short(part):
        return True
    if not forms:
        return False
    return forms[0] in _given_names() or forms[0] in roles("name_kunya") or forms[0].startswith(roles("name_front"))


def _is_cut_short(text: str) -> bool:
    """Whether a name has an initial for one of its parts."""
    cut = _CUT_SHORT.fullmatch(text)
    return _INITIAL.fullmatch(text) is not None or (cut is not None and is_given(cut[1]))


def is_statement(text: str) -> bool:
    """Whether a short line says what somebody says («فلان الفلاني: التأجيل إهانة للناس»), not who wrote and where."""
    name, colon, said = text.partition(":")
    words = said.split()
    return bool(colon) and len(words) > 1 and _begins_with_name(name.strip()) and not _begins_with_name(said.strip())


def is_from(text: str) -> bool:
    """Whether a line begins with the word before a writer's name («من فلان»)."""
    return text.split(None, 1)[0] in roles("from")


def _bare(part: str) -> str:
    """``part`` without that word."""
    return part.partition(" ")[2] if part and is_from(part) else part


def is_given(word: str) -> bool:
    """Whether ``word`` is a given name."""
    return word in _given_names()


def first_part(text: str) -> str | None:
    """What stands before the first dash of what the markup calls a byline; None where it is too long for a name."""
    first = " ".join(_PARTS.split(_BRACKETS.sub(" ", text).strip(" -–—:،"))[0].strip(" ،").split())
    short = 1 < len(first.split()) <= _LONGEST_NAME and not any(letter.isdecimal() for letter in first)
    return first if short else None


@cache
def _name_titles() -> frozenset[str]:
    return frozenset(roles("name_title"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("given_names"))
