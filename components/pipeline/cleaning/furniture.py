"""Which lines of a news page are furniture, and which of them open a section: ``furniture.tsv``, matched."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

from components.lexicon import alternatives, members, rows
from components.model import SegmentKind
from components.pipeline.cleaning.shapes import Furniture, by_shape
from components.pipeline.cleaning.vocabulary import forms
from components.text.fold import search_form

_EDGE = " \t\xa0:•·◦▪▼►◄■●*+-–—…|،,.«»\"'“”()[]"
_SENTENCES = re.compile(r"\w[.؟!]\s+\S[^\n]{30,}\.$")
"""A paragraph of two sentences calls nobody to an application, however it begins (استمع إلى الشعاب: …)."""
_DEBRIS = re.compile(r"(?:content|class|alt|href|src|style|id|name|property|width)\s*=\s*[\"']|^[<>/\s]+$|/?>\s*$")
_DIGITS = re.compile(r"\d")
"""A date between bars is no path."""
_CRUMB = re.compile(r"\s*[»›<>/\\|•-]+\s*")
STEP = re.compile(r"[»›<>/\\|]")
"""What parts the steps of a path to a page."""
_LONGEST_WHOLE = 60
_LONGEST_BEGINNING = 79
"""More than the longest beginning that is listed, and than a line that is compared whole; folded letter by letter."""
_LONGEST_START = 240
_LONGEST_PATH = 90
_CRUMB_WORDS = 3
_LEAST_CRUMBS = 2
_KEYWORDS = 16
_SHARES = 3
_COUNT = r"(?:\d{{1,3}}(?:[, ]\d{{3}})+|\d{{1,3}}(?:\.\d)?\s?[KkMm]|\d{{1,6}})"


@lru_cache(maxsize=2048)
def key(text: str) -> str:
    """``text`` as lines are compared: folded, blanks made one, without marks at its ends."""
    return _line(text).rstrip(_EDGE)


@lru_cache(maxsize=2048)
def recognise(text: str) -> Furniture | None:
    """The furniture that ``text``, one block of a page, is; None for anything else."""
    if _DEBRIS.match(text) or ("=" in text and text.endswith(">")):
        return Furniture("chrome", "markup_debris", False)
    if _glued().match(text):
        return Furniture("related", "related_line", False)
    if len(text) > _LONGEST_START:
        return None
    line = _line(text[:_LONGEST_BEGINNING])
    whole = (_whole().get(line.rstrip(_EDGE)) or _beside_words(line)) if len(text) <= _LONGEST_WHOLE else None
    begins = _beginning(line, "start")
    if begins is not None and begins.rule == "app_line" and _SENTENCES.search(text):
        begins = None
    keywords = begins if begins is not None and begins.kind == "keywords" else None
    found = whole or by_shape(text) or keywords or _of_labels(text)
    if found is not None:
        return found
    if len(text) <= _LONGEST_PATH and _invites().fullmatch(line):
        return Furniture("chrome", "app_line", False)
    points = _points().match(line) is not None and not text.endswith(".")
    return Furniture("related", "related_line", False) if points else begins


def _is_path(text: str) -> bool:
    """Whether a line leads from the first page of the site to this one («الرئيسية » أخبار » …»)."""
    step = STEP.search(text, 0, _LONGEST_WHOLE)
    return step is not None and key(text[: step.start()]) in _homes()


def _is_menu(text: str) -> bool:
    """Whether a line names the first page of the site, and others of it, without a mark between them."""
    words = text.split() if len(text) <= _LONGEST_PATH * 2 else [""]
    navs = sum(bool((found := _whole().get(key(word))) and found.rule == "nav") for word in words)
    return key(words[0]) in _homes() and navs >= _CRUMB_WORDS


def notice(text: str) -> Furniture | None:
    """The furniture that ``text`` is by how it begins, as many words as it has; None for anything else."""
    return _beginning(_line(text[:_LONGEST_BEGINNING]), "notice")


def _beginning(line: str, match: str) -> Furniture | None:
    """What a line is that begins with a listed text: ``start`` or ``notice``."""
    pattern, found = _starts(match)
    begins = pattern.match(line)
    return found[begins[0].strip(" :")] if begins else None


def calls(text: str) -> bool:
    """Whether a line asks its reader for something («… في نشرتنا»), or tells what the site is not to blame for."""
    return len(text) <= _LONGEST_START and _within().search(text) is not None


def _beside_words(line: str) -> Furniture | None:
    """What a line is that says a word of the page and beside it only a number, or a few words more."""
    return next((found for pattern, found in _beside() if pattern.fullmatch(line)), None)


def _of_labels(text: str) -> Furniture | None:
    """A line that is nothing but labels: the path to a page, a bar of links, a row of sharing buttons."""
    if _is_path(text) or _is_menu(text):
        return Furniture("chrome", "nav", False)
    crumbs = [crumb for crumb in _CRUMB.split(text) if crumb] if len(text) <= _LONGEST_PATH else []
    if len(crumbs) > 1 and all(len(crumb.split()) <= _CRUMB_WORDS for crumb in crumbs):
        first = _whole().get(key(crumbs[0]))
        barred = max(map(text.count, "|<>›")) >= _LEAST_CRUMBS and not _DIGITS.search(text)
        if (first is not None and first.rule == "nav") or barred:
            return Furniture("chrome", "nav", False)
    words = text.split() if len(text) <= _LONGEST_PATH else []
    if 1 < len(words) <= _CRUMB_WORDS and (words[0].isdecimal() or words[-1].isdecimal()):
        label = _whole().get(key(" ".join(word for word in words if not word.isdecimal())))
        return Furniture("chrome", "ornament", False) if label is not None and label.rule == "nav" else None
    shares = sum(bool((found := _whole().get(key(word))) and found.rule == "share") for word in words)
    if len(words) > 1 and (shares == len(words) or (shares >= _SHARES and shares * 2 > len(words))):
        return Furniture("chrome", "share", False)
    return None


def tail(text: str) -> int | None:
    """Where the keywords begin that a template has written on to the end of the last paragraph; None if it has not."""
    match = _tails().search(text[-_LONGEST_START:])
    return max(len(text) - _LONGEST_START, 0) + match.start(1) if match else None


@lru_cache(maxsize=2048)
def begins_keywords(text: str) -> bool:
    """Whether a short line begins with the word that a template writes before the keywords."""
    short = len(text.split()) <= _KEYWORDS and not text.endswith((".", "؟", "!"))
    return short and _tails_alone().match(text) is not None


def _line(text: str) -> str:
    return " ".join(search_form(text).split()).replace(" :", ":").lstrip(_EDGE)


def _listed(match: str) -> Iterator[tuple[str, Furniture]]:
    for row in rows("furniture"):
        if row["match"] == match:
            found = Furniture(cast(SegmentKind, row["kind"]), row["rule"], row["opens"] == "yes")
            for text in members(row["texts"]):
                yield text, found


@cache
def _glued() -> re.Pattern[str]:
    """How a list of headlines begins whose page was flattened, each headline written onto the one before."""
    return re.compile(rf"(?:{'|'.join(re.escape(text) for text, _ in _listed('glued'))})(?=\w{{3}})")


@cache
def _beside() -> tuple[tuple[re.Pattern[str], Furniture], ...]:
    """Patterns of what stands with a number («214 مشاهدة»), and of what a few words follow («المزيد من …»)."""
    shapes = {
        "counted": rf"(?:{{0}})\s*[(:/*]*\s*{_COUNT}[\s)]*(?:{{0}})?\W*"
        rf"|(?:{_COUNT}[\s)]*(?:{{0}})(?:\s+(?:{{0}}))?\W*){{{{1,4}}}}",
        "followed": r"(?:{0})(?: \w+){{1,3}}\W*",
    }
    found: dict[tuple[str, Furniture], list[str]] = {}
    for match in shapes:
        for text, each in _listed(match):
            found.setdefault((match, each), []).append(" ".join(search_form(text).split()))
    return tuple(
        (re.compile(shapes[match].format(alternatives(texts))), each) for (match, each), texts in found.items()
    )


@cache
def _within() -> re.Pattern[str]:
    return re.compile(alternatives(text for text, _ in _listed("within")))


@cache
def _invites() -> re.Pattern[str]:
    """«تابعوا … على فيسبوك», «انضم إلى قناة … على واتساب …», or with the name of the network left to a picture."""
    begins, network = (
        alternatives(search_form(form) for form in forms("page_words", role)) for role in ("invites", "network")
    )
    where = rf"(?:على|عبر)(?:\s+(?:ال)?(?:{network})(?!\w)[^.؟]{{0,60}})?"
    return re.compile(rf"(?:{begins})\s(?:[^\s.:،]+\s){{0,6}}{search_form(where)}\W*", re.IGNORECASE)


@cache
def _points() -> re.Pattern[str]:
    begins = alternatives(search_form(form) for form in forms("page_words", "points"))
    return re.compile(rf"(?:{begins})\s(?:في|علي|عبر)\s[«\"“][^»”\"]{{2,40}}[»”\"]\s*:")


@cache
def _homes() -> frozenset[str]:
    return frozenset(key(text) for text in forms("page_words", "home"))


@cache
def _tails() -> re.Pattern[str]:
    return re.compile(rf"[.!؟”\"»)]\s+((?:{_tail_words('tail')})\s*:?\s+[^.!؟:]{{3,160}})$")


@cache
def _tails_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:{_tail_words('tail', 'last')})\s*:?\s+\S")


def _tail_words(*matches: str) -> str:
    return alternatives(text for match in matches for text, _ in _listed(match))


@cache
def _whole() -> dict[str, Furniture]:
    return {key(text): found for text, found in reversed(list(_listed("whole")))}


@cache
def _starts(match: str) -> tuple[re.Pattern[str], dict[str, Furniture]]:
    """A pattern of all the beginnings, the longest first, and what each of them is."""
    listed = {" ".join(search_form(text).split()).strip(" :"): (text, found) for text, found in _listed(match)}
    texts = sorted(listed, key=len, reverse=True)
    pattern = "|".join(re.escape(text) + (r"\s*:" if listed[text][0].endswith(":") else r"(?!\w)") for text in texts)
    return re.compile(pattern), {text: found for text, (_, found) in listed.items()}
