"""What a body is for, as a part of its name: a noun with ل, and what is joined to it (للغذاء والدواء)."""

from components.extract.names.strange import known
from components.extract.tokens import Words
from components.extract.wordclass import common, cues, generic, given, part


def begins_purpose(words: Words, at: int) -> bool:
    """Whether the word at ``at`` begins what a body is for (للغذاء, لكفاءة الطاقة, لكرة السلة)."""
    form = words.forms[at]
    if form.startswith("لل"):
        return len(form) > 3 and form not in cues() and form[2:] not in part("no aim")
    definite = words.follows(at + 1) and words.forms[at + 1].startswith("ال")
    if form[0] == "ل" and form[1:] in part("sport"):
        return definite
    announced = (
        form in common("noun")
        or form in common("end")
        or form[1:] in part("no purpose")
        or form in cues()
        or form in given()
    )
    joined = words.follows(at + 2) and words.forms[at + 1].startswith("و") and not words.forms[at + 1].startswith("وال")
    if joined and words.forms[at + 2].startswith("ال") and form[0] == "ل" and len(form) > 4 and not announced:
        return not generic(words.forms[at + 2])
    return form[0] == "ل" and len(form) > 4 and not announced and definite and not generic(words.forms[at + 1])


def end_of_purpose(words: Words, at: int) -> int:
    """The place after what a body is for, which begins at ``at``: one noun or two, and what is joined to it with و."""
    joined = words.forms[at + 1].startswith("و") if words.follows(at + 1) else False
    at += 1 if words.forms[at].startswith("لل") else 2 + joined
    while words.follows(at):
        joined_to = words.forms[at][1:]
        if words.forms[at].startswith("وال") and joined_to not in cues() and joined_to not in common("end"):
            at += 1
        elif _joined_noun(words, at):
            at += 2
        else:
            break
    return at


def _joined_noun(words: Words, at: int) -> bool:
    """Whether a noun joined to the purpose and what it is of stand at ``at`` (للأرصاد وحماية البيئة)."""
    form = words.forms[at]
    if not (form.startswith("و") and words.follows(at + 1) and words.forms[at + 1].startswith("ال")):
        return False
    noun = known(form[1:]) and form[1:] not in common("end") and form[1:] not in cues()
    return noun and form.endswith("ه") and not generic(words.forms[at + 1])
