"""Where a person is named whom no table holds: by a given name, or by what only persons have: a title, an office, «بن».

A name goes on through given names, the small words of names (بن، أبو، عبد، دي) and at most two words that are no common
words. It must have two words, unless a title such as الحاج stands before it.
"""

from collections.abc import Iterator

from components.extract.wordclass import Cue, Words, common, cues, families, foreign, given, in_names, is_family, part

_REACH = 8
"""How many words may stand between an office and the name of who holds it."""
_UNLISTED = 2
"""How many words of a name may be neither given names nor joints."""

Person = tuple[int, int, int, str]
"""First word, the word after the last, letters attached to the first, rule."""


def persons(words: Words) -> Iterator[Person]:
    """The names of persons among ``words``, overlapping ones too."""
    known = cues()
    for place in words.cued:
        cue = known.get(words.forms[place])
        if cue is None:
            yield from _by_lineage(words, place)
            continue
        if cue.sort in ("given", "weak", "opening") and not _joined(words, place):
            if _is_title(words, place):
                yield from _by_title(words, place + 1, cue)
            elif not _is_word(words, place, cue):
                yield from _by_given_name(words, place, cue)
        elif cue.sort in ("plain", "alone"):
            yield from _by_title(words, place, cue)
        elif cue.sort == "office":
            yield from _by_office(words, place)
        elif cue.sort == "verb":
            yield from _by_verb(words, place)


def end_of_name(words: Words, first: int, lead: int = 0) -> int:
    """The place after the last word of the name that begins at ``first``.

    A bare word that is no given name can only be its second, or foreign; after a family name in ي nothing follows.
    """
    place, unlisted, definite = first, 0, False
    while place == first or words.follows(place):
        form = words.forms[place][lead if place == first else 0 :]
        if form in part("joint") and not definite:
            if not words.follows(place + 1) or not _after_joint(form, words.forms[place + 1]):
                break
            place += 2
            definite = form == "ال"
            continue
        if form in given() and not definite:
            place += 1
            continue
        if place > first and form in part("ending") and not definite:
            place += 1
            continue
        if place == first or unlisted == _UNLISTED or not in_names(form):
            break
        if not form.startswith("ال") and (
            definite or not (place == first + 1 or foreign(form) or form in families() or form.startswith("بو"))
        ):
            break
        if definite and words.forms[place - 1].endswith("ي"):
            break
        unlisted, definite = unlisted + 1, form.startswith("ال")
        place += 1
    return min(place, len(words.forms))


def _after_joint(joint: str, form: str) -> bool:
    """Whether a name goes on with ``form`` after بن, أبو, عبد …"""
    if joint == "عبد":
        return form.startswith("ال") or form == "ربه"
    definite = form.startswith("ال") and form not in common("end")
    return definite or form in given() or form in part("joint") or in_names(form)


def _is_title(words: Words, place: int) -> bool:
    """Whether a title of two words begins at ``place`` (آية الله)."""
    return words.forms[place] in part("title head") and words.follows(place + 1) and words.forms[place + 1] == "الله"


def _is_word(words: Words, place: int, cue: Cue) -> bool:
    """Whether the letters of a given name are a word with something attached (بيان), or in (المتحدث باسم)."""
    if cue.lead and words.forms[place] in common("noun"):
        return True
    return words.forms[place] in part("after spokesman") and words.follows(place) and _speaks(words.forms[place - 1])


def _speaks(form: str) -> bool:
    return form in part("spokesman") or form.removeprefix("و") in part("spokesman")


def _by_lineage(words: Words, place: int) -> Iterator[Person]:
    """طحنون بن شخبوط: a word that can begin a name, before بن at ``place``."""
    if words.follows(place) and _can_begin(words.forms[place - 1]) and not _joined(words, place - 1):
        end = end_of_name(words, place)
        if end > place + 1:
            yield place - 1, end, 0, "found_bin"


def _by_given_name(words: Words, place: int, cue: Cue) -> Iterator[Person]:
    end = end_of_name(words, place, cue.lead)
    long = end - place
    if cue.sort == "opening":
        if (
            long >= 2
            and (words.forms[place].endswith("عبد") or _announced(words, place))
            and words.forms[place][cue.lead :] != "ام"
        ):
            yield place, end, cue.lead, "found_given"
        return
    if long < 2:
        return
    second = words.forms[place + 1]
    sure = second in part("joint") | part("ending") or (
        second in given() and (long > 2 or not given()[second] or cue.sort == "given")
    )
    sure = sure or (is_family(second) and not words.forms[place][cue.lead :].startswith("ال"))
    if cue.sort == "given" or sure or _announced(words, place):
        yield place, end, cue.lead, "found_given"


def _joined(words: Words, place: int) -> bool:
    """Whether the name goes back further: بن stands before ``place``."""
    return words.follows(place) and words.forms[place - 1] in part("joint")


def _announced(words: Words, place: int) -> bool:
    """Whether a title, an office or a verb of speech stands right before ``place``."""
    if not words.follows(place):
        return False
    cue = cues().get(words.forms[place - 1])
    return cue is not None and cue.sort in ("plain", "alone", "office", "verb")


def _by_title(words: Words, place: int, cue: Cue) -> Iterator[Person]:
    """الدكتور سامر الحلواني; up to two adjectives may follow the title (الخبير الاقتصادي توماس مولر)."""
    at = place + 1
    while words.follows(at) and at < place + 4 and (_adjective(words.forms[at]) or words.forms[at] in part("rank")):
        at += 1
    if not words.follows(at):
        return
    form = words.forms[at]
    if form in part("after spokesman") and _speaks(words.forms[at - 1]):
        return
    listed = form in given() or form in part("opening")
    end = end_of_name(words, at)
    if listed and (end - at > 1 or (cue.sort == "alone" and end > at)):
        yield at, end, 0, "found_title"
    elif words.forms[place][cue.lead :] in part("title") and _two(words, at):
        yield at, max(end_of_name(words, at + 1), at + 2), 0, "found_title"
    elif not listed and cue.sort != "alone" and not form.startswith("ال") and in_names(form) and words.follows(at + 1):
        yield from _unlisted(words, at, "found_title")


def _by_office(words: Words, place: int) -> Iterator[Person]:
    """رئيس بلدية الحي إيلينا كوستا: the first word after the office that begins a name."""
    for at in range(place + 1, min(place + _REACH, len(words.forms))):
        form = words.forms[at]
        if not words.follows(at) or form in common("end") or form in part("after spokesman"):
            return
        if form in given():
            if (end := end_of_name(words, at)) - at > 1:
                yield at, end, 0, "found_office"
            return
        if foreign(form) and words.follows(at + 1):
            found = list(_unlisted(words, at, "found_office"))
            yield from found
            if found:
                return


def _by_verb(words: Words, place: int) -> Iterator[Person]:
    """وقالت إيلينا كوستا: two foreign names after a verb of speech."""
    at = place + 1
    if words.follows(at) and words.follows(at + 1) and foreign(words.forms[at]):
        yield from _unlisted(words, at, "found_verb")


def _unlisted(words: Words, at: int, rule: str) -> Iterator[Person]:
    """A name whose first word is no given name that we know: its next must be foreign, a joint or a family name."""
    form, second = words.forms[at], words.forms[at + 1]
    if second in part("joint"):
        end = end_of_name(words, at + 1)
        if end > at + 1:
            yield at, end, 0, rule
    elif in_names(second) and (
        foreign(second) or (second.startswith("ال") and rule == "found_title" and form[0] not in "يت")
    ):
        third = at + 2
        more = words.follows(third) and foreign(words.forms[third]) and not second.startswith("ال")
        yield at, third + more, 0, rule


def _two(words: Words, at: int) -> bool:
    """Whether two words that can be names and no other words stand at ``at``."""
    return words.follows(at + 1) and all(form in given() or _plain(form) for form in words.forms[at : at + 2])


def _plain(form: str) -> bool:
    """Whether ``form`` has nothing written onto it that we know of."""
    if foreign(form):
        return True
    return in_names(form) and not form.startswith("ال") and form[0] not in "وفبلك" and not form.endswith(("ا", "ته"))


def _can_begin(form: str) -> bool:
    return form in given() or (in_names(form) and not form.startswith("ال"))


def _adjective(form: str) -> bool:
    return (
        form.startswith("ال")
        and form.endswith(("ي", "يه", "ين", "ون", "ق", "قه", "م", "ز", "ر"))
        and form not in given()
    )
