"""Where an outlet is named in quotation marks by a name that stands for it nowhere else (قال لـ«الوطن»).

It is one where somebody speaks to it, where it tells or is read, or where the state of such an outlet stands behind it
(«الشروق» المصرية). Outlets that share the name are told apart by the states that the article names.
"""

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache

from components import lexicon
from components.extract.names.links import Link
from components.extract.wordclass import part
from components.lexicon.entities import known
from components.lexicon.forms import folded, spellings
from components.lexicon.names import names

_ROLES = ("outlet", "agency")
_QUOTED = re.compile(r"[\"«“”] ?(\w[^\"«»“”\n]{1,26}\w) ?(?=[\"»”“])")
_WORD_BEFORE = re.compile(r"\w+ ?$")
_STATE_BEHIND = re.compile(r" ?[\"»”“] ?(ال\w+ه)(?!\w)")
_LONGEST = 14
"""Letters in which the word before is looked for."""
_TO = ("ل", "ول")
_FAR = 160
_WORD = re.compile(r"\w+")


def outlets(text: str, lands: Set[str]) -> Iterator[Link]:
    """The outlets so named in the folded ``text``, of an article that names ``lands``."""
    for quoted in _QUOTED.finditer(text):
        bearers = _called().get(quoted[1])
        if not bearers or any(name.entity_id in bearers for name in names().get(quoted[1], ())):
            continue
        own = [each for each in bearers if _state(each) == _state_behind(text, quoted.end(1))]
        if own or _addressed(text, quoted.start()):
            near = own or [each for each in bearers if _state(each) in lands] or bearers
            sole = near[0] if len(near) == 1 else None
            rule = "homograph" if sole else "homograph_open"
            yield Link(*quoted.span(1), sole, "organisation", rule, () if sole else tuple(near))


def _addressed(text: str, start: int) -> bool:
    """Whether what stands before the mark at ``start`` tells an outlet (أوضح لـ, نشرت, قراء)."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST), start)
    form = before[0].strip() if before else ""
    if form in _TO:
        return not _speaking().isdisjoint(_WORD.findall(text, max(0, start - _FAR), start))
    return form in part("of an outlet") or form.lstrip("وف") in part("of an outlet")


def _state_behind(text: str, end: int) -> str:
    """The state whose adjective stands behind the mark at ``end``; empty where none does."""
    behind = _STATE_BEHIND.match(text, end)
    peoples = names().get(behind[1], ()) if behind else ()
    return next((_state(name.entity_id) for name in peoples if name.kind == "people"), "") or "-"


def _state(entity_id: str) -> str:
    return known()[entity_id].entity.country_id or ""


@cache
def _speaking() -> Set[str]:
    """The words for speech, one of which stands before whom somebody speaks to."""
    forms = (form for row in lexicon.rows("speech_verbs") for form in lexicon.members(row["forms"]))
    said = {folded(form) for form in forms} | part("statement")
    return frozenset(joined + form for form in said for joined in ("", "و", "ف"))


@cache
def _called() -> Mapping[str, list[str]]:
    """What outlets are called without the noun that says what they are, and the adjective of their state."""
    found: dict[str, list[str]] = {}
    for each in known().values():
        if each.role in _ROLES:
            for string in {string for cell in (each.entity.label_ar, *each.aliases) for string in spellings(cell)}:
                bearers = found.setdefault(_bare(string), [])
                bearers += [each.entity.entity_id] if each.entity.entity_id not in bearers else []
    return found


def _bare(string: str) -> str:
    first, _, rest = string.partition(" ")
    string = rest if rest and first in part("kind of outlet") else string
    front, _, last = string.rpartition(" ")
    return front if front and any(name.kind == "people" for name in names().get(last, ())) else string
