"""How far the name of a body goes that begins behind its head (جمعية حماية المستهلك).

It goes on through words with the article, known names and given names, through a bare noun before a word with the
article, and through foreign words.
"""

import re
from collections.abc import Mapping

from components.extract.names.extent import end_of_name
from components.extract.names.links import Link
from components.extract.names.purposes import begins_purpose, end_of_purpose
from components.extract.names.settlements import QUOTED, after
from components.extract.names.strange import attached, is_attached, is_doing, known, strange
from components.extract.tokens import Words
from components.extract.wordclass import Cue, common, cues, foreign, generic, given, in_names, part

_LONGEST = 6
_ADJECTIVES = 2
"""How many may stand between a body and its town."""
_SHORTEST = 3
"""Letters of a word in a body's name; shorter ones are cut off (الـ)."""
_FEMININE = re.compile(r"ال\w+ه")
_PASSIVE = re.compile(r"م\w\wو\w")


def end_of_body(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the last word of a body's name that begins at ``first``; ``first`` where there is none."""
    head = words.forms[first - 1]
    definite = head[cue.lead :].startswith("ال") or (head.startswith("لل") and cue.lead > 1)
    at, proper, purpose = first, False, False
    link = listed.get(words.starts[first])
    people = link is not None and link.kind == "people"
    if not _can_follow(words, first, cue, listed) or (definite and not (people or _adjectival(words.forms[first]))):
        return first
    if cue.bond == "sure" and words.forms[first].startswith("ال") and not people:
        proper = not words.forms[first].endswith("يه")
    if letters := _letters(words, first):
        return letters
    if definite and (scoped := _scoped(words, first, listed) or _of_a_town(words, first, cue, listed)):
        return scoped
    while words.follows(at) and at < first + _LONGEST:
        end, tells = _further(words, at, first, cue, listed)
        begins = begins_purpose(words, at)
        if end == at or (begins and (purpose or (at == first + 1 and words.forms[first] in part("organ")))):
            break
        proper, purpose = proper or tells, purpose or begins
        at = end
    if not proper or (definite and not purpose):
        return first
    form = words.forms[first]
    unheard = cue.bond == "named" and form.startswith("ال") and in_names(form) and not known(form)
    return at if cue.bond in ("strong", "sure") or at > first + 1 or foreign(form) or unheard else first


def _can_follow(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> bool:
    """Whether the word at ``first`` can begin what tells a body apart.

    It is no place with ب, no organ (مجلس إدارة), nothing that a movement or committee does, and no noun of which a name
    in quotation marks tells more (وكالة أنباء «سما»).
    """
    form, head = words.forms[first], words.forms[first - 1][cue.lead :]
    doing = head in part("of doing") and (is_doing(form) or form in part("traffic"))
    if doing or form in part("governing") or (form[0] == "ب" and words.starts[first] + 1 in listed):
        return False
    quoted = words.text.startswith(" ", words.ends[first]) and QUOTED.match(words.text, words.ends[first])
    return not quoted or form.startswith("ال") or not known(form)


def _scoped(words: Words, first: int, listed: Mapping[int, Link]) -> int:
    """The place after two adjectives of a definite body, of which the second says whose it is or how far it reaches
    (البنك الوطني اليوناني، الاتحاد البريدي العالمي); 0 where it has no two, or a purpose follows."""
    if not words.follows(first + 1) or words.starts[first] in listed or words.forms[first] in part("forces"):
        return 0
    link, form = listed.get(words.starts[first + 1]), words.forms[first + 1]
    if not (form in part("scope") or (link and link.kind == "people" and form.startswith("ال"))):
        return 0
    adjectives = (words.forms[first], form)
    agrees = all(each.endswith("يه") for each in adjectives) or all(each.endswith("ي") for each in adjectives)
    return first + 2 if agrees and not (words.follows(first + 2) and begins_purpose(words, first + 2)) else 0


def _of_a_town(words: Words, first: int, cue: Cue, listed: Mapping[int, Link]) -> int:
    """The place after the town of a body that each town has (الغرفة التجارية الصناعية بجدة); 0 where none is named."""
    if words.forms[first - 1][cue.lead :] not in part("of a town"):
        return 0
    at = first
    while words.follows(at) and at < first + _ADJECTIVES and _FEMININE.fullmatch(words.forms[at]):
        at += 1
    if at == first or not words.follows(at):
        return 0
    inside = words.forms[at] in part("in") and words.follows(at + 1)
    start = words.starts[at + 1] if inside else words.starts[at] + (words.forms[at][0] == "ب")
    link = listed.get(start) if start > words.starts[at] else None
    return after(words, link) if link and link.kind == "place" else 0


def _letters(words: Words, first: int) -> int:
    """The place after the names of Latin letters from ``first`` on (كيو بي آر); 0 for fewer than two."""
    at = first
    while words.follows(at) and words.forms[at] in part("letter"):
        at += 1
    return at if at > first + 1 else 0


def _further(words: Words, at: int, first: int, cue: Cue, listed: Mapping[int, Link]) -> tuple[int, bool]:
    """How far a body's name goes by the word at ``at`` (``at`` where it ends), and whether that tells it apart."""
    form, link = words.forms[at], listed.get(words.starts[at])
    if link:
        return _over_listed(words, at, first, cue, listed)
    owned = form in part("noble") and not (at > first and words.forms[at - 1].startswith(("ال", "وال", "لل")))
    titled = cues().get(form, cue).sort in ("plain", "alone") and not owned
    if len(form) < _SHORTEST or form in common("end") or titled or (at > first and _begins_person(words, at, first)):
        return at, False
    named = form in given() and (at == first or words.forms[at - 1] in part("noble"))
    if named or (at > first and begins_purpose(words, at)):
        return (end_of_name if named else end_of_purpose)(words, at), True
    nationality = at > first + 1 and (before := listed.get(words.starts[at - 1])) and before.kind == "people"
    if (nationality and form not in part("body adjective")) or (at > first and _is_over(words.forms[at - 1], form)):
        return at, False
    joined = at > first and form.startswith("وال") and (not generic(form[1:]) or _paired(words.forms[at - 1], form))
    if joined or form.startswith("ال") or _bare(words, at, first, cue):
        return at + 1, form not in common("generic")
    return at, False


def _over_listed(words: Words, at: int, first: int, cue: Cue, listed: Mapping[int, Link]) -> tuple[int, bool]:
    """The same where a listed name begins at ``at``."""
    link = listed[words.starts[at]]
    if link.kind == "people":
        own = _purpose_follows(words, at + 1, listed)
        qualified = cue.inside and at > first and words.forms[at - 1].startswith("ال")
        return at + (own or (qualified and _agrees(words, first - 1, at))), False
    over = cue.bond in ("weak", "named") if at == first else _begins_anew(words, at, link)
    return (at if over else after(words, link)), not over


def _paired(before: str, form: str) -> bool:
    """Whether two adjectives belong to one noun (الشؤون السياسية والأمنية)."""
    return all(each.endswith("يه") for each in (before, form)) and before.startswith("ال") and known(form[1:])


def _purpose_follows(words: Words, at: int, listed: Mapping[int, Link]) -> bool:
    """Whether a purpose stands at ``at``, or behind further nationalities (الاتحاد العربي السعودي لكرة القدم)."""
    while words.follows(at):
        if begins_purpose(words, at):
            return True
        link = listed.get(words.starts[at])
        if not link or link.kind != "people":
            return False
        at += 1
    return False


def _agrees(words: Words, head: int, at: int) -> bool:
    """Whether the word at ``at``, an adjective of nationality with the article, agrees with the head of the name or a
    noun in it (اتحاد المصارف اليونانية، نقابة الفنانين السوريين)."""
    form, plural = words.forms[at], words.forms[at - 1].endswith("ين")
    endings = ("يه", "ين") if words.forms[head].endswith("ه") else ("ي", "يه", "ين")
    return form.startswith("ال") and form.endswith(endings if plural else endings[:-1])


def _is_over(before: str, form: str) -> bool:
    """Whether ``before``, an adjective, a purpose or a person, ends a name: ``form`` is no adjective (الوطنية الفرع) or
    a plural (مؤسسة سامح الفائزين)."""
    if form.startswith("ال") and form.endswith(("ين", "ون")) and (before in given() or strange(before)):
        return True
    if before.startswith("وال") and form.startswith("ال") and not before.endswith(("ي", "ه")):
        return not (form.endswith(("ي", "يه", "ين")) or form in part("body kind") or form in part("body adjective"))
    if before.startswith("لل") and form.startswith("ال"):
        return not (form.endswith(("ي", "ه")) or before[-2:] == form[-2:] == "ين")
    if not (before.startswith("ال") and before.endswith(("ي", "يه")) and form.startswith("ال")):
        return False
    return not (form.endswith(("ي", "يه")) or form in part("body adjective") or (before[-1] == form[-1] == "ه"))


def _begins_anew(words: Words, at: int, link: Link) -> bool:
    """Whether the listed name at ``at`` stands beside the body and is no part of its name.

    So stands who heads it (رئيس مجلس النواب نبيه بري), and a body after a word with the article, which nothing can own
    (حملت لجنة المقاومة الدعم السريع).
    """
    return link.kind == "person" or (link.kind == "organisation" and words.forms[at - 1].startswith("ال"))


def _begins_person(words: Words, at: int, first: int) -> bool:
    """Whether the word at ``at`` begins the name of who heads or speaks for the body (حزب العمال كير ستارمر).

    Behind what the body is for, one word from abroad does (نقابة العامة للتعليم الأساسي مستوري).
    """
    form, before = words.forms[at], words.forms[at - 1]
    if before in part("noble") or before in part("joint") or form.startswith("ال"):
        return False
    abroad = before.startswith(("ال", "لل")) and known(before) and foreign(form) and strange(form)
    purposed = any(each.startswith("لل") for each in words.forms[first:at])
    return form in given() or form in part("opening") or (abroad and (purposed or _goes_on(words, at + 1)))


def _goes_on(words: Words, at: int) -> bool:
    """Whether the word at ``at`` is no word that we know, as the second of a person's name from abroad."""
    return words.follows(at) and strange(words.forms[at])


def _adjectival(form: str) -> bool:
    """Whether ``form`` can be the adjective of a body that has the article (الهيئة العليا, الشركة الوطنية)."""
    return form.endswith(("يه", "ي")) or form in part("body adjective")


def _bare(words: Words, at: int, first: int, cue: Cue) -> bool:
    """Whether the word at ``at``, without the article, is part of a body's name."""
    form = words.forms[at]
    if (form[0] == "و" and not foreign(form)) or (form[0] == "ب" and is_attached(form)):
        return False
    before_article = at == first and words.follows(at + 1) and words.forms[at + 1].startswith("ال")
    if form.endswith(("يه", "ات")) and form not in given():
        return before_article and form.endswith(("ات", "ايه"))
    if before_article:
        return form[0] not in "بلف" or in_names(form)
    agrees = form.endswith("ه") and known(form) and words.forms[first - 1].endswith("ه")
    adjective = form.endswith("ي") or _PASSIVE.fullmatch(form) or agrees
    bare = at == first or not words.forms[at - 1].startswith(("ال", "وال", "لل"))
    close = at == first and cue.bond in ("strong", "sure") and form[0] not in "وي"
    plain = close or not (attached(form) or form[0] == "ب")
    if foreign(form) or (bare and strange(form) and plain and not adjective):
        return True
    return at == first and cue.bond in ("strong", "sure") and in_names(form) and not adjective
