"""Where the last name stands alone of somebody whom the article names in full, and no table gives that short form.

A family name that no table holds means its bearer wherever it stands. That of a listed person, or one that is also a
given name, a common word or a nationality (رشيد، الجميل، السوداني), needs a verb, a title or a colon that governs it.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import compress, count

from components import lexicon
from components.extract.names.links import Link
from components.extract.names.surnames import goes_on
from components.extract.tokens import Words
from components.extract.wordclass import LINEAGE, common, cues, given, part
from components.lexicon.forms import folded
from components.lexicon.names import names
from components.lexicon.unlisted import PREFIX

_ADJECTIVES = 2
_FULL = ("full_name", "alias", "homograph")
_FOUND = (*_FULL, "found_")
_LEADS = ("و", "ل", "ب", "ف", "")

Bearers = dict[str, dict[str, Link]]
"""Last name -> first name -> where somebody of these names is named first."""


def again(cut: Words, text: str, people: Sequence[Link], listed: Sequence[Link]) -> Iterator[Link]:
    """Last names alone, after the full name of one of ``people`` or ``listed``; open where the article names two."""
    bearers, free = _bearers(text, people, listed)
    leads = {lead + name.split(" ")[0]: len(lead) for lead in _LEADS for name in bearers}
    others = {link.start for link in (*people, *listed)}
    headline = text.find("\n")
    for place in compress(count(), map(leads.__contains__, cut.forms)):
        lead = leads[cut.forms[place]]
        name, last = cut.forms[place][lead:], place
        if cut.follows(place + 1) and f"{name} {cut.forms[place + 1]}" in bearers:
            name, last = f"{name} {cut.forms[place + 1]}", place + 1
        everyone = [*bearers.get(name, {}).values()]
        if name in free and not (cut.follows(place) and cut.forms[place - 1] in part("joint")):
            so_far = [link for link in everyone if link.end < cut.starts[place]]
            if not so_far and len(everyone) == 1 and cut.ends[last] <= headline and not goes_on(cut, last + 1):
                so_far = everyone
        else:
            so_far = [] if lead else [*_governed(cut, text, (place, last), everyone, others)]
        if so_far:
            yield _meant(cut.starts[place] + lead, cut.ends[last], so_far)


def _bearers(text: str, people: Sequence[Link], listed: Sequence[Link]) -> tuple[Bearers, frozenset[str]]:
    """Who bears each last name, and the names that mean their bearer wherever they stand."""
    bearers: Bearers = {}
    free = set()
    met: set[str] = set()
    for link in (*people, *listed):
        surface = text[link.start : link.end]
        if " " not in surface or surface in met or not link.rule.startswith(_FOUND):
            continue
        met.add(surface)
        name = surface.split(" ")
        if last := _last(name):
            # Who has first and last name in common is one, whatever stands between.
            bearers.setdefault(last, {}).setdefault(name[0], link)
            if (link.entity_id or "").startswith(PREFIX) and _telling(name[-1]) and name[-2] not in LINEAGE:
                free.add(last)
    return bearers, frozenset(free)


def _last(name: Sequence[str]) -> str:
    """What stands for a name of several words: its last, with the small word that belongs to it (آل بركة، بن معمر);
    empty where that is half a name or a title."""
    *_, before, form = name
    if len(form) < 3 or form in part("last"):
        return ""
    if before in LINEAGE:
        return f"{before} {form}"
    if before in part("joint") or before in part("opening"):
        return f"{before} {form}" if len(name) > 2 else ""
    return "" if form in part("ending") else form


def _telling(form: str) -> bool:
    """Whether a last name is no other word that we know."""
    return len(form) > 3 and form not in common("noun") and form not in given() and not is_nisba(form)


@cache
def is_nisba(form: str) -> bool:
    """Whether ``form`` is also an adjective of nationality that can be a family name (السوداني)."""
    return form.startswith("ال") and form.endswith("ي") and any(name.rule == "nisba" for name in names().get(form, ()))


def _governed(
    cut: Words, text: str, places: tuple[int, int], bearers: Sequence[Link], others: Set[int]
) -> Sequence[Link]:
    """Those of ``bearers`` whom the words from the first to the last of ``places`` can mean.

    After a verb of saying or a title, those named before; in a headline, and before a colon, all. ``others`` is where
    other persons are named: no name goes on into theirs (أبلغت ليف الشرع).
    """
    place, last = places
    start, end = cut.starts[place], cut.ends[last]
    if goes_on(cut, last + 1) and cut.starts[last + 1] not in others:
        return []
    if not start or text[start - 1] == "\n":
        heads = text[end : end + 2].lstrip().startswith(":") or ("\n" not in text[:start] and _does(cut, last + 1))
        return bearers if heads else []
    said = cut.follows(place) and (_says(cut.forms[place - 1], cut.forms[place]) or _entitled(cut, place))
    return [link for link in bearers if link.end < start] if said else []


def _says(before: str, form: str) -> bool:
    """Whether the word before is a verb of saying; before a nationality, which stands alone for nobody, any verb."""
    cue = cues().get(before)
    return (cue is not None and cue.sort == "verb") or (is_nisba(form) and before.lstrip("وف") in common("verb"))


def _does(cut: Words, place: int) -> bool:
    """Whether a verb follows in a headline (السوداني يفتتح)."""
    if not cut.follows(place):
        return False
    form = cut.forms[place]
    return form in common("verb") or (form[0] == "ي" and len(form) > 3 and form not in given())


def _entitled(cut: Words, place: int) -> bool:
    """Whether a title stands before ``place``, with at most two adjectives between (الرئيس العراقي رشيد)."""
    at = place - 1
    while (
        cut.follows(at) and at >= place - _ADJECTIVES and cut.forms[at].endswith("ي") and cut.forms[at] not in _titles()
    ):
        at -= 1
    return cut.forms[at] in _titles() and not is_nisba(cut.forms[place])


@cache
def _titles() -> frozenset[str]:
    offices = {folded(row["title"]) for row in lexicon.rows("titles_of_office")}
    return (part("title") | {title for title in offices if title.startswith("ال")}) - part("noble")


def _meant(start: int, end: int, bearers: Sequence[Link]) -> Link:
    ids: Mapping[str, None] = dict.fromkeys(link.entity_id or "" for link in bearers)
    if len(ids) == 1:
        entity_id = next(iter(ids))
        rule = "found_again" if entity_id.startswith(PREFIX) else "short_form"
        return Link(start, end, entity_id, "person", rule)
    return Link(start, end, None, "person", "short_open", tuple(ids))
