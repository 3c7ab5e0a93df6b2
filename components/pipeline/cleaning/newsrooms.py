"""Which agencies and newsrooms are named: in the credits beside a text, in those that close it, and in its sentences.

The agencies are the rows of ``agencies.tsv``, the words around them those of ``byline.tsv``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from components.lexicon import members, rows
from components.pipeline.cleaning import credits
from components.pipeline.cleaning.pieces import Piece, split
from components.text.fold import search_form

_WORD = r"[\w\u064b-\u0652]+"
_END_MARK = re.compile(
    r"(?<=[.!؟»”\"])\s*/{1,3}\s*(?:انته[ىي]|نهاية (?:الخبر|التقرير|الرسالة))\s*/{1,3}"
    r"(?:[\s/]*\d[\d:/]*\s*ت\s?م)?[^.]{0,24}$"
)
_IN_BRACKETS = re.compile(r"\s*[،,/+]\s*|(?<=\()\s*مع\s+|\s+[-–]\s+")
_BAR = re.compile(r"/|\s\+\s")
_FEW = 6
_BARS = (" - ", " – ", " — ", " | ", " / ")
_LEAD = 3
"""Title and two paragraphs."""


def split_credit(piece: Piece) -> tuple[Piece, Piece] | None:
    """``piece`` cut before the agency in brackets that closes it («… (أ ف ب)»)."""
    match = _closing().search(piece.text[-80:])
    return split(piece, max(len(piece.text) - 80, 0) + match.start()) if match else None


def split_end(piece: Piece) -> tuple[Piece, Piece] | None:
    """``piece`` cut before the mark with which its agency ends a dispatch («… // انتهى // 1157 ت م»)."""
    match = _END_MARK.search(piece.text[-80:])
    return split(piece, max(len(piece.text) - 80, 0) + match.start()) if match else None


def is_credit(text: str) -> bool:
    """Whether ``text`` is the name of an agency, or a list of such names, and nothing else."""
    return len(text) < 80 and _names_only().fullmatch(text.strip(" /")) is not None


def ends_with_credit(text: str) -> bool:
    """Whether what stands behind the last dash or bar of a line is the name of an agency («طوكيو - رويترز»)."""
    text = text.rstrip(" :")
    cut = max(text.rfind(bar) for bar in _BARS)
    return cut > 0 and is_credit(text[cut + len(_BARS[0]) :])


def names_agency(text: str) -> bool:
    """Whether a line of a few words between bars, or in brackets, names an agency beside the outlet («فرانس24/ أ ف ب»,
    «(النهر، رويترز)», «(مع و م ع)»)."""
    bare = text.strip(" .")
    bracketed = bare.startswith("(") and bare.endswith(")")
    parts = [part.strip(" ()") for part in (_IN_BRACKETS.split(bare) if bracketed else _BAR.split(bare))]
    return len(parts) > 1 and len(text.split()) <= _FEW and any(is_credit(part) for part in parts)


def agency_of(lines: Iterable[tuple[str, bool]], body: str) -> tuple[str, str] | None:
    """The agency (Arabic and English name) whose copy this is; None where nothing says so, or two are credited alike.

    ``lines`` are those that stand apart from the text (dateline, byline, closing credit), each with whether any
    newsroom counts in it or only agencies; then the words of the text count where they credit it («بحسب وكالة …»): in
    its lead or last paragraph, or in a sentence that says nothing else. Elsewhere they credit one sentence.
    """
    for line, any_newsroom in lines:
        named = _named((_name() if any_newsroom else _wire()).findall(line))
        if len(named) == 1:
            return named.pop()
    lead = len("\n".join(body.split("\n", _LEAD)[:_LEAD]))
    last = body.rfind("\n")
    cited = _named(
        match["name"]
        for match in _citations(body)
        if not lead < match.start() < last or body[: match.start()].rstrip().endswith(credits.ENDS)
    )
    return cited.pop() if len(cited) == 1 else None


def _citations(body: str) -> Iterator[re.Match[str]]:
    """Where the words of ``body`` credit a newsroom; looked for by the credit's own words, which is far quicker."""
    for word in _credit_words():
        at = body.find(word)
        while at >= 0:
            # «و» and «ب» may stand before it.
            match = next(
                (found for start in range(max(at - 2, 0), at + 1) if (found := _cited().match(body, start))), None
            )
            if match is not None:
                yield match
            at = body.find(word, at + len(word))


def _named(forms: Iterable[str]) -> set[tuple[str, str]]:
    return {_agencies()[" ".join(search_form(form).split())] for form in forms}


@cache
def _agencies() -> dict[str, tuple[str, str]]:
    return {
        " ".join(search_form(form).split()): (row["agency"], row["agency_en"])
        for row in rows("agencies")
        for form in members(row["forms"])
    }


def _forms(*kinds: str) -> list[str]:
    return [form for row in rows("agencies") if row["kind"] in kinds for form in members(row["forms"])]


@cache
def _name() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{credits.alternatives(_forms('wire', 'outlet'))})(?!\w)")


@cache
def _wire() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{credits.alternatives(_forms('wire'))})(?!\w)")


@cache
def any_name() -> str:
    """The names of all newsrooms, and what stands in their place («وكالات»), as the alternatives of a pattern."""
    return credits.alternatives([*_forms("wire", "outlet"), *credits.roles("copy")])


@cache
def _names_only() -> re.Pattern[str]:
    return re.compile(rf"[\s(]*(?:{any_name()})(?:[\s،,/+)(–-]+و?\s?(?:{any_name()}))*[\s).]*")


@cache
def _closing() -> re.Pattern[str]:
    names = rf"(?:{any_name()})(?:[\s،,/+–-]+و?\s?(?:{any_name()}))*"
    return re.compile(rf"\(\s*{names}\s*\)\s*\.?$")


@cache
def _credit_words() -> tuple[str, ...]:
    words = {form.split()[0] for form in credits.roles("credit")}
    return tuple(word for word in words if not any(other != word and other in word for other in words))


@cache
def _cited() -> re.Pattern[str]:
    """A sentence that closes with its credit: «…، بحسب وكالة …». One that begins with it only quotes."""
    newsroom = rf"ل?ل?(?:{credits.alternatives(credits.roles('newsroom'))})"
    return re.compile(
        rf"(?<!\w)و?(?:{credits.alternatives(credits.roles('credit'))})\s+(?:{newsroom}\s+)?ل?[«\"“(]?\s*"
        rf"(?P<name>{credits.alternatives(_forms('wire', 'outlet'))})(?!\w)(?:\s+{_WORD})?[»”\")\s]*(?:[.]|$)",
        re.MULTILINE,
    )
