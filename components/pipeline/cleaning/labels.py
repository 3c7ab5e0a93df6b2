"""Lines that are nothing but labels of the page: the path to it, a bar of links, a row of buttons to share it by."""

import re
from functools import cache

from components.lexicon import alternatives
from components.pipeline.cleaning.listed import key, listed, whole
from components.pipeline.cleaning.shapes import Furniture
from components.pipeline.cleaning.vocabulary import forms

_DIGITS = re.compile(r"\d")
"""A date between bars is no path."""
_CRUMB = re.compile(r"\s*[»›<>/\\|•-]+\s*")
STEP = re.compile(r"[»›<>/\\|]")
"""What parts the steps of a path to a page."""
_GLUED = re.compile(r"(?<=[\u0621-\u064a])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u0621-\u064a])")
_LONGEST_STEP = 60
_LONGEST_PATH = 90
_CRUMB_WORDS = 3
_LEAST_CRUMBS = 2
_SHARES = 3
_LABEL_WORDS = 5
_LETTER = 1
_BUTTONS = ("share", "read_on", "comments", "reader_message")
_SECTIONS = ("nav", "copyright")
_LEAST = 2
_MUCH = 3


def of_labels(text: str) -> Furniture | None:
    """What a line is that says only labels of the page; None where it says anything else."""
    if _is_path(text) or _is_menu(text):
        return Furniture("chrome", "nav", False)
    if len(text) > _LONGEST_PATH:
        return None
    crumbs = [crumb for crumb in _CRUMB.split(text) if crumb]
    if len(crumbs) > 1 and all(len(crumb.split()) <= _CRUMB_WORDS for crumb in crumbs):
        first = whole().get(key(crumbs[0]))
        marks = "|<>›" if "«" in text else "|<>›»"
        barred = max(map(text.count, marks)) >= _LEAST_CRUMBS and not _DIGITS.search(text)
        if (first is not None and first.rule == "nav") or barred:
            return Furniture("chrome", "nav", False)
    words = text.split()
    if 1 < len(words) <= _CRUMB_WORDS and (words[0].isdecimal() or words[-1].isdecimal()):
        label = whole().get(key(" ".join(word for word in words if not word.isdecimal())))
        return Furniture("chrome", "ornament", False) if label is not None and label.rule == "nav" else None
    return _buttons(text)


def _buttons(text: str) -> Furniture | None:
    """A row of buttons, whatever parts them: labels that stand one behind the other and leave no other word.

    Or most words are those of sharing. Names of networks may be written onto each other («انشرWhatsAppTwitter»).
    """
    words = [word for part in _GLUED.sub(" ", text).split() for word in _networks(part)]
    shares = sum(bool((found := whole().get(key(word))) and found.rule == "share") for word in words)
    if len(words) > 1 and (shares == len(words) or (shares >= _SHARES and shares * 2 > len(words))):
        return Furniture("chrome", "share", False)
    rules = _covered(words)
    if rules is None:
        return None
    buttons = sum(rule in _BUTTONS for rule in rules)
    if len(rules) >= _LEAST and buttons:
        return Furniture("chrome", "share", False)
    return Furniture("chrome", "nav", False) if len(rules) >= _MUCH else None


def _covered(words: list[str]) -> list[str] | None:
    """The rules of the labels that follow each other in ``words``, the longest first, numbers and letters between.

    None where a word belongs to none.
    """
    rules: list[str] = []
    at = letters = numbers = 0
    while at < len(words):
        figure = words[at].strip("()[]+:").isdecimal()
        if figure or not key(words[at]):
            numbers += figure
            at += 1
            continue
        for length in range(min(_LABEL_WORDS, len(words) - at), 0, -1):
            found = whole().get(key(" ".join(words[at : at + length])))
            if found is not None and found.rule in (*_BUTTONS, *_SECTIONS):
                rules.append(found.rule)
                break
        else:
            if len(words[at]) > _LETTER:
                return None
            letters += 1
            length = 1
        at += length
    counted = numbers >= _LEAST or letters >= _LEAST
    return [*rules, "share"] if rules and counted else rules if not letters else None


def _networks(word: str) -> list[str]:
    """The names of networks that are written onto each other in ``word``, or ``word``."""
    latin = word.isascii() and _row_of_networks().fullmatch(word) is not None
    return _network().findall(word) if latin else [word]


def _is_path(text: str) -> bool:
    """Whether a line leads from the first page of the site to this one («الرئيسية » أخبار » …»)."""
    step = STEP.search(text, 0, _LONGEST_STEP)
    return step is not None and key(text[: step.start()]) in _homes()


def _is_menu(text: str) -> bool:
    """Whether a line names the first page of the site, and others of it, without a mark between them."""
    words = text.split() if len(text) <= _LONGEST_PATH * 2 else [""]
    navs = sum(bool((found := whole().get(key(word))) and found.rule == "nav") for word in words)
    return key(words[0]) in _homes() and navs >= _CRUMB_WORDS


@cache
def _homes() -> frozenset[str]:
    return frozenset(key(text) for text in forms("page_words", "home"))


@cache
def _network() -> re.Pattern[str]:
    latin = {text for text, found in listed("whole") if found.rule == "share" and text.isascii() and text.isalpha()}
    return re.compile(alternatives(text for text in latin if len(text) > _LETTER), re.IGNORECASE)


@cache
def _row_of_networks() -> re.Pattern[str]:
    return re.compile(rf"(?:{_network().pattern}){{2,}}", re.IGNORECASE)
