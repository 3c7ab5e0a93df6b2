"""How far the name of a person goes that begins at a word.

A name goes on through given names, the small words of names (بن، أبو، عبد، دي) and at most two words that are no common
words; a title that is a family name, too, can end it (كامل الوزير).
"""

from components.extract.wordclass import Words, common, cues, families, foreign, given, in_names, part

_UNLISTED = 2
"""How many words of a name may be neither given names nor joints."""


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
            return place + (place > first and not definite and form in part("last") and _ends(words, place + 1))
        if not form.startswith("ال") and (
            definite or not (place == first + 1 or foreign(form) or form in families() or form.startswith("بو"))
        ):
            break
        if definite and words.forms[place - 1].endswith("ي"):
            break
        unlisted, definite = unlisted + 1, form.startswith("ال")
        place += 1
    return min(place, len(words.forms))


def _ends(words: Words, place: int) -> bool:
    """Whether no further part of a name stands at ``place``: nothing, a word that ends names, or an office."""
    if not words.follows(place):
        return True
    form = words.forms[place]
    cue = cues().get(form)
    return form in common("end") or (cue is not None and cue.sort in ("office", "verb"))


def _after_joint(joint: str, form: str) -> bool:
    """Whether a name goes on with ``form`` after بن, أبو, عبد …"""
    if joint == "عبد":
        return form.startswith("ال") or form == "ربه"
    definite = form.startswith("ال") and form not in common("end")
    return definite or form in given() or form in part("joint") or in_names(form)
