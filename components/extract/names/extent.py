"""How far the name of a person goes that begins at a word.

A name goes on through given names, the small words of names (بن، أبو، عبد، دي) and at most two words that are no common
words; a title that is a family name, too, can end it (كامل الوزير).
"""

import re

from components.extract.names.links import Link
from components.extract.names.strange import attached, is_attached, is_doing, known, strange
from components.extract.tokens import Words
from components.extract.wordclass import LINEAGE, common, cues, families, foreign, given, in_names, is_family, part
from components.lexicon.names import names

_PAUSES = ("،", ",", ":", ")")
_MARKS = ("", "،", ",", ".", ":", "؛", ")", "\n")
_HOUSE = re.compile(r" ال \w{3,}")
_LIKE_JOINED = re.compile(r"[فبك]ال\w{2,}")
_UNLISTED = 2
"""How many words of a name may be neither given names nor joints."""


def end_of_name(words: Words, first: int, lead: int = 0) -> int:
    """The place after the last word of the name that begins at ``first``.

    A bare word that is no given name can only be its second, or foreign; after a family name in ي nothing follows.
    """
    place, unlisted, definite = first, 0, False
    while place == first or words.follows(place):
        form = words.forms[place][lead if place == first else 0 :]
        if step := 0 if definite else _sure(words, first, place, form):
            place, definite = place + step, form == "ال"
            continue
        if place > first + 1 and not definite and _is_last_name(words, first, place):
            return place + 1
        if place == first or unlisted == _UNLISTED or not (_fits(form) or _like_joined(words, place)):
            family = place > first and not definite and (form in part("last") or form in part("trade"))
            return place + (family and _ends(words, place + 1))
        if not form.startswith("ال") and (definite or not (place == first + 1 or _only_name(form))):
            break
        if definite and words.forms[place - 1].endswith("ي"):
            break
        if form.startswith("ال") and not is_family(form) and (is_doing(form) or (unlisted and known(form))):
            break
        unlisted, definite = unlisted + 1, form.startswith("ال")
        place += 1
    return min(place, len(words.forms))


def _sure(words: Words, first: int, place: int, form: str) -> int:
    """How many words from ``place`` on belong to the name that begins at ``first``, whatever else they mean."""
    follows = words.follows(place + 1)
    if form in part("joint"):
        joined = follows and (_after_joint(form, words.forms[place + 1]) or _is_son(words, first, place))
        return 0 if not joined else 1 if words.forms[place + 1] in part("joint") else 2
    if place > first and form in part("inner") and follows and _bears(words.forms[place + 1]):
        return 2
    if form in given():
        return int(place == first or not _deputises(words, place))
    return int(place > first and form in part("ending"))


def _is_son(words: Words, first: int, place: int) -> bool:
    """Whether بن between a given name and a word that means something, too, makes that a name (سعود بن قابل)."""
    form = words.forms[place + 1]
    if place == first or words.forms[place] not in LINEAGE or words.forms[place - 1] not in given():
        return False
    return form.isalpha() and len(form) > 2 and form not in common("end") and form not in cues()


def with_house(text: str, link: Link) -> Link:
    """``link`` of the folded ``text`` with the house behind a person's name (محمد بن نايف آل سعود)."""
    house = _HOUSE.match(text, link.end) if link.kind == "person" else None
    return link._replace(end=house.end()) if house else link


def is_family_name(words: Words, at: int) -> bool:
    """Whether a word with the article that ends what is said of somebody is his family name (المهندس محمد المخرج،)."""
    if not words.follows(at) or not words.forms[at].startswith("ال") or words.forms[at] in common("end"):
        return False
    ended = words.follows(at + 1) and words.forms[at + 1] in common("end") and words.forms[at] not in common("generic")
    holds = _holds(words, at + 1) and not words.forms[at].endswith("ه")
    return (_ends_line(words, at) or ended or holds) and not words.forms[at].endswith(("ون", "ين", "ات"))


def _holds(words: Words, at: int) -> bool:
    """Whether an office or trade with the article stands at ``at``, in apposition (الدكتور أحمد القاضي المستشار)."""
    cue = cues().get(words.forms[at]) if words.follows(at) else None
    return cue is not None and cue.sort in ("office", "plain") and words.forms[at].startswith("ال")


def apposed(words: Words, at: int) -> bool:
    """Whether an office or trade stands behind the name, after a comma or none (… المتحدث باسم)."""
    if at >= len(words.forms) or words.text[words.ends[at - 1] : words.starts[at]] not in (" ", "، ", ", "):
        return False
    cue = cues().get(words.forms[at])
    return cue is not None and cue.sort in ("office", "plain") and words.forms[at] not in common("end")


def closes_name(words: Words, at: int) -> bool:
    """Whether a word that nothing follows ends the name before it, though it is also a word (نبيه ثابت.)."""
    if not (words.follows(at) and _ends_line(words, at)):
        return False
    form = words.forms[at]
    if form in common("end") or form in cues():
        return False
    bare = len(form) > 2 and not form.startswith("ال") and form[0] not in "بلفكو"
    return bare and not form.endswith(("ا", "ه", "ات", "ين", "ون"))


def _fits(form: str) -> bool:
    """Whether ``form`` can be a part of a name: in a bare one that we know nothing is written onto it."""
    if form in part("joint") or form in part("deputy"):
        return False
    if form[0] in "بلو" and is_attached(form) and not (foreign(form) and strange(form)):
        return False
    if form.startswith("ال") and not given().get(form[2:], True):
        return True
    return in_names(form) or (strange(form) and form[0] not in "وي")


def _like_joined(words: Words, place: int) -> bool:
    """Whether the word at ``place``, right behind a given name, only begins as if something were joined to an article
    (برنار فاليرو)."""
    form = words.forms[place]
    if not _LIKE_JOINED.fullmatch(form) or given().get(words.forms[place - 1], True):
        return False
    return not (known(form) or known(form[1:]) or form[1:] in names() or form[3:] in given())


def _is_last_name(words: Words, first: int, place: int) -> bool:
    """Whether the word at ``place``, behind a father's name, is a family name though it is also a word: one with
    the article before a mark (سلمان بن إبراهيم القايد،), or one in ي (محيي الدين بن يحيى حكمي)."""
    form = words.forms[place]
    definite = form.startswith("ال")
    if not (definite or form[-1] == "ي") or form in common("end"):
        return False
    if not any(joint in words.forms[first:place] for joint in LINEAGE):
        return False
    if definite:
        return words.text.startswith(_PAUSES, words.ends[place])
    bare = len(form) > 3 and not is_attached(form) and form[0] not in "وي" and form not in cues()
    return bare and all(name.rule != "nisba" for name in names().get(form, ()))


def _ends_line(words: Words, at: int) -> bool:
    """Whether a mark or the end of the line stands right behind the word at ``at``."""
    return words.text[words.ends[at] : words.ends[at] + 1] in _MARKS


def _bears(form: str) -> bool:
    return form in given() or strange(form)


def _deputises(words: Words, place: int) -> bool:
    """Whether the given name at ``place`` is an office before another (مساعد المدير)."""
    cue = cues().get(words.forms[place + 1]) if words.follows(place + 1) else None
    return cue is not None and cue.sort == "office" and words.forms[place] in part("deputy")


def _only_name(form: str) -> bool:
    """Whether ``form``, without the article, is a name and no word."""
    return foreign(form) or form in families() or form.startswith("بو") or (strange(form) and not attached(form))


def _ends(words: Words, place: int) -> bool:
    """Whether no further part of a name stands at ``place``: nothing, a word that ends names, or an office."""
    if not words.follows(place):
        return True
    form = words.forms[place]
    cue = cues().get(form)
    return form in common("end") or (cue is not None and cue.sort in ("office", "plain", "verb"))


def _after_joint(joint: str, form: str) -> bool:
    """Whether a name goes on with ``form`` after بن, أبو, عبد …"""
    if joint == "عبد":
        return form.startswith("ال") or form == "ربه"
    if joint == "ال":
        return form not in common("end")
    if form.startswith("ال") and form.endswith("ه") and form in common("noun"):
        return False
    if (form.startswith("ال") or joint in part("opening")) and form not in common("end"):
        return True
    return form in given() or form in part("joint") or in_names(form)
