"""Which lines of a news page are furniture, and which of them open a section: ``furniture.tsv``, matched."""

import re
from functools import cache, lru_cache

from components.lexicon import alternatives
from components.pipeline.cleaning.labels import of_labels
from components.pipeline.cleaning.listed import EDGE, begun, listed, whole
from components.pipeline.cleaning.shapes import Furniture, by_shape
from components.pipeline.cleaning.vocabulary import forms
from components.text.fold import search_form

_SENTENCES = re.compile(r"\w[.؟!]\s+\S[^\n]{30,}\.$")
"""A paragraph of two sentences calls nobody to an application, however it begins (استمع إلى الشعاب: …)."""
_DEBRIS = re.compile(r"(?:content|class|alt|href|src|style|id|name|property|width)\s*=\s*[\"']|^[<>/\s]+$|/?>\s*$")
_LONGEST_WHOLE = 60
_LONGEST_BEGINNING = 79
"""More than the longest beginning that is listed, and than a line that is compared whole; folded letter by letter."""
_LONGEST_START = 240
_LONGEST_PATH = 90
_KEYWORDS = 16
_COUNT = r"(?:\d{{1,3}}(?:[, ]\d{{3}})+|\d{{1,3}}(?:\.\d)?\s?[KkMm]|\d{{1,6}})"


@lru_cache(maxsize=2048)
def recognise(text: str) -> Furniture | None:
    """The furniture that ``text``, one block of a page, is; None for anything else."""
    if _DEBRIS.match(text) or ("=" in text and text.endswith(">")):
        return Furniture("chrome", "markup_debris", False)
    if _glued().match(text):
        return Furniture("related", "related_line", False)
    if len(text) > _LONGEST_START:
        return None
    line = begun(text[:_LONGEST_BEGINNING])
    short = len(text) <= _LONGEST_WHOLE
    said = (whole().get(line.rstrip(EDGE)) or _beside_words(line) or _ended(line)) if short else None
    begins = _beginning(line, "start")
    if begins is not None and begins.rule == "app_line" and _SENTENCES.search(text):
        begins = None
    keywords = begins if begins is not None and begins.kind == "keywords" else None
    return said or by_shape(text) or keywords or of_labels(text) or _by_pattern(text, line) or begins


def _by_pattern(text: str, line: str) -> Furniture | None:
    """What a line is by two words or more of a kind each: an invitation, the heading of a list, a pointer."""
    if len(text) <= _LONGEST_PATH and _invites().fullmatch(line):
        return Furniture("chrome", "app_line", False)
    if _heads_list().fullmatch(line):
        return Furniture("related", "related_heading", True)
    points = (_points().match(line) or _leads_to_list().match(line)) is not None and not text.endswith(".")
    return Furniture("related", "related_line", False) if points else None


def notice(text: str) -> Furniture | None:
    """The furniture that ``text`` is by how it begins, as many words as it has; None for anything else."""
    return _beginning(begun(text[:_LONGEST_BEGINNING]), "notice")


def _beginning(line: str, match: str) -> Furniture | None:
    """What a line is that begins with a listed text: ``start`` or ``notice``."""
    pattern, found = _starts(match)
    begins = pattern.match(line)
    return found[begins[0].strip(" :")] if begins else None


def calls(text: str) -> bool:
    """Whether a line asks its reader for something («… في نشرتنا»), or tells what the site is not to blame for."""
    return len(text) <= _LONGEST_START and _within().search(text) is not None


def _ended(line: str) -> Furniture | None:
    """What a line is by how it ends («… وواصل القراءة»), or by what ends there («الأكثر قراءة نهاية»)."""
    found = next((each for text, each in _ends() if line.endswith(text)), None)
    box, _, end = line.rpartition(" ")
    closes = end in map(search_form, forms("page_words", "box_end")) and box.rstrip(EDGE) in whole()
    return found or (Furniture("chrome", "embed", False) if closes else None)


def _beside_words(line: str) -> Furniture | None:
    """What a line is that says a word of the page and beside it only a number, or a few words more."""
    return next((found for pattern, found in _beside() if pattern.fullmatch(line)), None)


def tail(text: str) -> int | None:
    """Where the keywords begin that a template has written on to the end of the last paragraph; None if it has not."""
    match = _tails().search(text[-_LONGEST_START:])
    return max(len(text) - _LONGEST_START, 0) + match.start(1) if match else None


@lru_cache(maxsize=2048)
def begins_keywords(text: str) -> bool:
    """Whether a short line begins with the word that a template writes before the keywords."""
    short = len(text.split()) <= _KEYWORDS and not text.endswith((".", "؟", "!"))
    return short and _tails_alone().match(text) is not None


@cache
def _glued() -> re.Pattern[str]:
    """How a list of headlines begins whose page was flattened, each headline written onto the one before."""
    return re.compile(rf"(?:{'|'.join(re.escape(text) for text, _ in listed('glued'))})(?=\w{{3}})")


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
        for text, each in listed(match):
            found.setdefault((match, each), []).append(" ".join(search_form(text).split()))
    return tuple(
        (re.compile(shapes[match].format(alternatives(texts))), each) for (match, each), texts in found.items()
    )


@cache
def _within() -> re.Pattern[str]:
    return re.compile(alternatives(text for text, _ in listed("within")))


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
    named = alternatives(search_form(form) for form in forms("page_words", "reads"))
    quoted = rf"(?:{begins})\s(?:في|علي|عبر)\s[«\"“][^»”\"]{{2,40}}[»”\"]"
    return re.compile(rf"(?:{quoted}|(?:{named})\sفي\s\w+(?:\s\w+){{0,2}})\s*:")


@cache
def _tails() -> re.Pattern[str]:
    return re.compile(rf"[.!؟”\"»)]\s+((?:{_tail_words('tail')})\s*:?\s+[^.!؟:]{{3,160}})$")


@cache
def _tails_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:{_tail_words('tail', 'last')})\s*:?\s+\S")


def _tail_words(*matches: str) -> str:
    return alternatives(text for match in matches for text, _ in listed(match))


@cache
def _starts(match: str) -> tuple[re.Pattern[str], dict[str, Furniture]]:
    """A pattern of all the beginnings, the longest first, and what each of them is."""
    begun_so = {" ".join(search_form(text).split()).strip(" :"): (text, found) for text, found in listed(match)}
    texts = sorted(begun_so, key=len, reverse=True)
    pattern = "|".join(re.escape(text) + (r"\s*:" if begun_so[text][0].endswith(":") else r"(?!\w)") for text in texts)
    return re.compile(pattern), {text: found for text, (_, found) in begun_so.items()}


@cache
def _ends() -> tuple[tuple[str, Furniture], ...]:
    return tuple((search_form(text), found) for text, found in listed("end"))


@cache
def _leads_to_list() -> re.Pattern[str]:
    """«طالع كذلك.. …», «مقالات اخترناها لك: …»: the heading of a list with its only headline behind it."""
    verbs, too = (alternatives(search_form(form) for form in forms("page_words", role)) for role in ("points", "too"))
    return re.compile(rf"(?:(?:{verbs})\s(?:{too})|{_heads_list_pattern()})\s*(?:[:/]|\.\.|[-–—])\s*\w")


@cache
def _heads_list() -> re.Pattern[str]:
    """«مقالات قد تثير اهتمامك», «تقارير سابقة للكاتب»: kinds of pieces, and why they are listed."""
    return re.compile(rf"{_heads_list_pattern()}[\s:.]*")


def _heads_list_pattern() -> str:
    pieces, why = (
        alternatives(search_form(form) for form in forms("page_words", role)) for role in ("pieces", "listed")
    )
    return rf"(?:(?:{pieces})\s(?:\w+\s){{0,2}}(?:{why})|(?:{why})\s(?:{pieces}))"
