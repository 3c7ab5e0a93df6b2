"""Where a person is named whom no table holds: by a given name, by «بن», or by what stands before (``titled``).

A name must have two words, unless a title such as الحاج stands before it.
"""

from collections.abc import Iterator

from components.extract.names.extent import end_of_name
from components.extract.names.titled import Person, by_office, by_title, by_verb, speaks
from components.extract.wordclass import Cue, Words, common, cues, given, in_names, is_family, part


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
            yield from by_title(words, place, cue)
        elif cue.sort == "office":
            yield from by_office(words, place)
        elif cue.sort == "verb":
            yield from by_verb(words, place)


def _is_title(words: Words, place: int) -> bool:
    """Whether a title of two words begins at ``place`` (آية الله)."""
    return words.forms[place] in part("title head") and words.follows(place + 1) and words.forms[place + 1] == "الله"


def _is_word(words: Words, place: int, cue: Cue) -> bool:
    """Whether the letters of a given name are a word with something attached (بيان), or in (المتحدث باسم)."""
    if cue.lead and words.forms[place] in common("noun"):
        return True
    return words.forms[place] in part("after spokesman") and words.follows(place) and speaks(words.forms[place - 1])


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
            long >= (3 if words.forms[place][cue.lead :] == "عبد" else 2)
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


def _can_begin(form: str) -> bool:
    return form in given() or (in_names(form) and not form.startswith("ال"))
