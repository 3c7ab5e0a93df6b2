"""How one written name spreads into the spellings and inflections with which the press writes it.

Spellings come from marks in the cells of the name tables: گ is a foreign g (غ ج, or ق or ك throughout), چ a foreign ch
(تش ش), ڤ and پ are v and p, ``a~b`` is written joined, spaced or hyphened, ``(x)`` is optional. What follows عبد and
أبو may be joined to them. All results are folded ``deep``, with a space for a hyphen.
"""

import re
from collections.abc import Iterator
from itertools import product

from components.text.fold import search_form

_OPTIONAL = re.compile(r"\(([^)]*)\)")
_MARK = re.compile(r"[گچڤپ~(]")
_JOINED = re.compile(r"(?<!\w)(عبد(?= ?ال)|[أا]بو(?= ))[ ~]?(?=\w)")
_CHOICES = {"~": (" ", ""), "چ": ("تش", "ش"), "ڤ": ("ف", "ڤ"), "پ": ("ب", "پ")}
_ENDINGS = ("", "ه", "ين", "ون", "ات", "ان", "تين", "تان")
_AGREEING = (("", ""), ("ه", "ه"), ("ين", "ين"), ("ون", "ون"), ("ات", "ات"), ("ان", "ان"), ("تين", "تين"), ("ات", "ه"))


def folded(text: str) -> str:
    """``text`` as names are compared: folded deep, a space for a hyphen."""
    return " ".join(search_form(text).replace("-", " ").split())


def spellings(cell: str) -> Iterator[str]:
    """Every spelling that the marks of ``cell`` allow, folded, without repetition."""
    cell = _JOINED.sub(r"\1~", cell)
    if not _MARK.search(cell):
        yield from filter(None, [folded(cell)])
        return
    seen = set()
    for letters in _g_spellings(cell):
        for choice in _chosen(letters):
            name = folded(choice)
            if name and name not in seen:
                seen.add(name)
                yield name


def inflections(adjective: str) -> Iterator[str]:
    """The forms of a nationality adjective, folded: gender, dual, sound plurals, bare and with the article.

    ``+`` before it leaves out the bare masculine, where that is the country's own name. Of two words both inflect
    where the first is an adjective (كوري شمالي), else only the second does (جنوب أفريقي).
    """
    for name in spellings(adjective.removeprefix("+")):
        first, _, second = name.partition(" ")
        if second and first.endswith("ي"):
            for one, two in _AGREEING:
                yield f"{first}{one} {second}{two}"
                yield f"ال{first}{one} ال{second}{two}"
            continue
        for ending in _ENDINGS:
            if ending or not adjective.startswith("+"):
                yield name + ending
            yield "ال" + name + ending
            if second:
                yield f"{first} ال{second}{ending}"


def plurals(plural: str) -> Iterator[str]:
    """A broken plural, folded: as it stands where it has the article, else bare and with it."""
    for name in spellings(plural):
        yield name
        if not name.startswith("ال"):
            yield "ال" + name


def _g_spellings(cell: str) -> list[str]:
    """``cell`` with each foreign g written غ or ج in its own right, or ق or ك throughout."""
    pieces = cell.split("گ")
    if len(pieces) == 1:
        return pieces
    mixed = [
        "".join(map("".join, zip(pieces, (*letters, ""), strict=True)))
        for letters in product("غج", repeat=len(pieces) - 1)
    ]
    return [*mixed, "ق".join(pieces), "ك".join(pieces)]


def _chosen(cell: str) -> Iterator[str]:
    """``cell`` with each optional letter kept and dropped, and each other mark read in each of its ways throughout."""
    pieces = _OPTIONAL.split(cell)
    for keep in product((True, False), repeat=len(pieces) // 2):
        optional = [letters if kept else "" for letters, kept in zip(pieces[1::2], keep, strict=True)]
        chosen = ["".join(map("".join, zip(pieces[::2], (*optional, ""), strict=True)))]
        for mark, choices in _CHOICES.items():
            if mark in cell:
                chosen = [each.replace(mark, letters) for each in chosen for letters in choices]
        yield from chosen
