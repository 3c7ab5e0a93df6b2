"""Where a person is named whom no table holds: by a given name, by «بن», or by what stands before (``titled``).

A name must have two words, unless a title such as الحاج stands before it.
"""

from collections.abc import Iterator

from components.extract.names.again import is_nisba
from components.extract.names.extent import apposed, end_of_name
from components.extract.names.strange import attached, is_attached, known, listed, strange
from components.extract.names.titled import Person, by_office, by_title, by_verb, speaks
from components.extract.tokens import Words
from components.extract.wordclass import Cue, common, cues, foreign, given, in_names, is_family, offices, part

_JOINED = 3
"""Letters of a word whose first, a و, joins it to what is before."""


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
                yield from by_title(words, place + 1, cue)
            elif not _is_word(words, place, cue):
                yield from _by_given_name(words, place, cue)
        elif cue.sort in ("plain", "alone"):
            found = [*by_title(words, place, cue)]
            yield from found or (by_office(words, place) if _is_office(words, place, cue) else ())
        elif cue.sort == "office":
            yield from by_office(words, place)
        elif cue.sort == "verb":
            yield from by_verb(words, place)


def _is_office(words: Words, place: int, cue: Cue) -> bool:
    """Whether a title is an office, too, and a phrase may stand behind it (المدير العام للشركة, not الرئيس الفرنسي)."""
    if words.forms[place][cue.lead :] not in offices() or not words.follows(place + 1):
        return False
    form = words.forms[place + 1]
    return form.startswith("ال") and not is_nisba(form)


def _is_title(words: Words, place: int) -> bool:
    """Whether a title of two words begins at ``place`` (آية الله)."""
    return words.forms[place] in part("title head") and words.follows(place + 1) and words.forms[place + 1] == "الله"


def _is_word(words: Words, place: int, cue: Cue) -> bool:
    """Whether the letters of a given name are an adjective (الاتحاد العربي), a word with something attached (بيان، بحمد
    الله), or in (المتحدث باسم)."""
    if is_nisba(words.forms[place]) and words.follows(place) and words.forms[place - 1].startswith("ال"):
        return True
    thanks = words.forms[place][: cue.lead].endswith("ب") and words.follows(place + 1)
    if thanks and words.forms[place + 1] == "الله":
        return True
    if cue.lead and not common("noun").isdisjoint((words.forms[place], words.forms[place][1:])):
        return True
    return words.forms[place] in part("after spokesman") and words.follows(place) and speaks(words.forms[place - 1])


def _by_lineage(words: Words, place: int) -> Iterator[Person]:
    """طحنون بن شخبوط: a word that can begin a name, before بن at ``place``."""
    if words.follows(place) and _can_begin(words.forms[place - 1]) and not _joined(words, place - 1):
        end = end_of_name(words, place)
        first = words.forms[place - 1]
        lead = int(len(first) > _JOINED and first[0] == "و" and first not in given())
        if end > place + 1:
            yield place - 1, end, lead, "found_bin"


def _by_given_name(words: Words, place: int, cue: Cue) -> Iterator[Person]:
    end = end_of_name(words, place, cue.lead)
    long = end - place
    if cue.sort == "opening":
        if (
            long >= (3 if words.forms[place][cue.lead :] == "عبد" else 2)
            and (words.forms[place].endswith("عبد") or long > 2 or _announced(words, place))
            and words.forms[place][cue.lead :] != "ام"
        ):
            yield place, end, cue.lead, "found_given"
        return
    if long < 2:
        if cue.sort == "given" and _told_behind(words, place + 1):
            yield place, place + 2, cue.lead, "found_given"
        return
    if cue.sort == "given" or _is_sure(words, place, cue, long) or _announced(words, place):
        yield place, end, cue.lead, "found_given"


def _told_behind(words: Words, at: int) -> bool:
    """Whether the word at ``at``, behind a given name, is a last name because an office follows (مايكل كاريك لاعب وسط).

    It may look as if something were written onto it, but is itself no word that we know.
    """
    if not words.follows(at) or not apposed(words, at + 1):
        return False
    form = words.forms[at]
    if not form.isalpha() or len(form) < 3 or listed(form) or form in common("end") or form in cues():
        return False
    return not (form.startswith(("ال", "و", "لل")) or is_attached(form) or form.endswith(("ه", "ها", "هما", "ات")))


def _is_sure(words: Words, place: int, cue: Cue, long: int) -> bool:
    """Whether a given name that is also a word is a name before the words that follow, ``long`` words in all."""
    first, second = words.forms[place][cue.lead :], words.forms[place + 1]
    if second in given():
        told = long > 2 or not given()[second] or _closed(words, place + long)
        return first not in part("mostly a word") and told
    if second in part("joint") or second in part("ending") or (long > 2 and second in part("inner")):
        return True
    return _beside(first, second) or (is_family(second) and not first.startswith("ال"))


def _closed(words: Words, at: int) -> bool:
    """Whether a clause on somebody stands behind a comma at ``at`` (عمر فاروق، الذي), or an office."""
    if at < len(words.forms) and words.forms[at] in part("who"):
        return words.text[words.ends[at - 1] : words.starts[at]] in ("، ", ", ")
    return words.forms[at - 1] not in part("deputy") and apposed(words, at)


def _beside(form: str, second: str) -> bool:
    """Whether ``form``, a given name that is also a word, is a name before ``second``.

    One that the press hardly uses but as a word is so before foreign names alone.
    """
    if form.startswith("ال") or not _tells(second):
        return False
    if form in part("mostly a word"):
        return foreign(second) and strange(second)
    return form not in part("often a word") or second.startswith("ال") or foreign(second)


def _tells(second: str) -> bool:
    """Whether ``second`` is no word that we know, nor seems to have anything written onto it."""
    if second.startswith("ال"):
        return not known(second)
    return (
        strange(second)
        and second[0] != "و"
        and (foreign(second) or not (attached(second) or second.endswith(("ه", "ا"))))
    )


def _joined(words: Words, place: int) -> bool:
    """Whether the name goes back further: بن stands before ``place``."""
    return words.follows(place) and words.forms[place - 1] in part("joint")


def _announced(words: Words, place: int) -> bool:
    """Whether a title, an office, a verb of speech or «برئاسة» stands right before ``place``."""
    if not words.follows(place):
        return False
    before = words.forms[place - 1]
    cue = cues().get(before)
    return before in part("announcing") or (cue is not None and cue.sort in ("plain", "alone", "office", "verb"))


def _can_begin(form: str) -> bool:
    return form in given() or (in_names(form) and not form.startswith("ال") and form not in part("place"))
