"""Which short lines and parts of lines are the name of a person, and so of a writer: given names tell."""

import re
from functools import cache

from components.lexicon import members, rows

_PARTS = re.compile(r"\s*[-–—/|:ـ»]+\s*")
_BRACKETS = re.compile(r"\([^()]*\)|@\w+")
_NAME_PARTS = ("بن", "ابن", "بنت", "آل", "أبو", "ابو", "أم", "عبد")
_LONGEST_NAME = 5
_FROM = "من "


def is_name(text: str) -> bool:
    """Whether a short line is a person's name and nothing else: each word a given name, or a part that follows one."""
    forms = [form for form in text.split() if form not in _name_titles()]
    if not 1 < len(forms) <= _LONGEST_NAME or forms[0] not in _given_names():
        return False
    return all(form in _given_names() or form.startswith(("ال", "عبد")) or form in _NAME_PARTS for form in forms[1:])


def person_in(text: str) -> str | None:
    """The part of a byline («القاهرة - فلان:») that begins with a given name, behind a title or not."""
    parts = (part.strip(" -–—:،*").removeprefix(_FROM) for part in _PARTS.split(_BRACKETS.sub(" ", text)))
    return next((part for part in parts if 1 < len(part.split()) <= _LONGEST_NAME and _begins_with_name(part)), None)


def _begins_with_name(part: str) -> bool:
    forms = [form for form in part.split() if form not in _name_titles()]
    return bool(forms) and (forms[0] in _given_names() or forms[0].startswith("عبد"))


def first_part(text: str) -> str | None:
    """What stands before the first dash of what the markup calls a byline; None where it is too long for a name."""
    first = _PARTS.split(_BRACKETS.sub(" ", text).strip(" -–—:،"))[0].strip(" ،")
    short = 1 < len(first.split()) <= _LONGEST_NAME and not any(letter.isdecimal() for letter in first)
    return first if short else None


@cache
def _name_titles() -> frozenset[str]:
    return frozenset(form for row in rows("byline") if row["role"] == "name_title" for form in members(row["forms"]))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("given_names"))
