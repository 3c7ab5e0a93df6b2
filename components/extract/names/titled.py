"""Where a person is named by the word before the name: a title, an office or trade, a verb of speech."""

from collections.abc import Iterator

from components.extract.names.again import is_nisba
from components.extract.names.extent import closes_name, end_of_name, is_family_name
from components.extract.names.strange import attached, is_attached, known, strange
from components.extract.tokens import Words
from components.extract.wordclass import Cue, common, cues, foreign, given, in_names, is_family, part

_PARTICLE = 3
"""Letters of «إلى», which folded begins as words with the article do."""
_REACH = 8
"""How many words may stand between an office and the name of who holds it."""

Person = tuple[int, int, int, str]
"""First word, the word after the last, letters attached to the first, rule."""


def by_title(words: Words, place: int, cue: Cue) -> Iterator[Person]:
    """الدكتور سامر الحلواني; up to two adjectives may follow the title (الخبير الاقتصادي توماس مولر)."""
    at = place + 1
    while words.follows(at) and at < place + 4 and (_adjective(words.forms[at]) or words.forms[at] in part("rank")):
        at += 1
    if not (words.follows(at) or (at == place + 1 and _abbreviated(words, place))):
        return
    form = words.forms[at]
    if form in part("after spokesman") and speaks(words.forms[at - 1]):
        return
    if known(form) and attached(form) and form not in given() and not _before_foreign(words, at):
        return
    listed = form in given() or form in part("opening")
    end = end_of_name(words, at)
    units = end - at - (form == "عبد")
    if listed and (units > 1 or (cue.sort == "alone" and end > at)):
        yield at, end + closes_name(words, end), 0, "found_title"
    elif words.forms[place][cue.lead :] in part("kin") and not _goes_on(words, at + 1) and _called(form):
        yield at, at + 1, 0, "found_title"
    elif form in given() and not given()[form] and is_family_name(words, at + 1):
        yield at, at + 2, 0, "found_title"
    elif words.forms[place][cue.lead :] in part("title") and _two(words, at):
        yield at, max(end_of_name(words, at + 1), at + 2), 0, "found_title"
    elif not (listed or cue.sort == "alone" or form.startswith("ال")) and _may_begin(words, at):
        yield from _unlisted(words, at, "found_title")


def _may_begin(words: Words, at: int) -> bool:
    """Whether a name can begin with the word at ``at``, which no table of names holds."""
    return words.follows(at + 1) and (in_names(words.forms[at]) or _before_foreign(words, at))


def _before_foreign(words: Words, at: int) -> bool:
    """Whether a word that no table knows, from abroad, stands behind that at ``at`` (الدكتور كوان فونغ)."""
    form = words.forms[at]
    if not words.follows(at + 1) or form in common("end") or form[0] == "و" or is_attached(form):
        return False
    titled = words.forms[at - 1] in part("title")
    return titled and foreign(words.forms[at + 1]) and strange(words.forms[at + 1])


def _abbreviated(words: Words, place: int) -> bool:
    """Whether one letter and a full stop stand for the title, and a word follows (د. حمدان)."""
    if words.ends[place] - words.starts[place] > 1 or place + 1 == len(words.forms):
        return False
    return words.text[words.ends[place] : words.starts[place + 1]] in (".", ". ", " . ")


def by_office(words: Words, place: int) -> Iterator[Person]:
    """رئيس بلدية الحي إيلينا كوستا: the first word after the office that begins a name."""
    for at in range(place + 1, min(place + _REACH, len(words.forms))):
        form = words.forms[at]
        apposed = at > place + 1 and form in given() and _after_comma(words, at)
        if form in part("after spokesman") and words.follows(at) and speaks(words.forms[at - 1]):
            continue
        if not (words.follows(at) or apposed) or form in common("end") or form in part("after spokesman"):
            return
        if form in given() and is_nisba(form) and words.follows(at + 1) and words.forms[at + 1] in given():
            continue
        if form in given() or form == "عبد":
            if (end := end_of_name(words, at)) - at > 1:
                yield at, end, 0, "found_office"
            elif form in given() and (closes_name(words, at + 1) or _before_family_name(words, at)):
                yield at, at + 2, 0, "found_office"
            return
        if words.follows(at + 1) and form[0] != "و" and (foreign(form) or _before_last(words, at)):
            found = list(_unlisted(words, at, "found_office"))
            yield from found
            if found:
                return


def _before_family_name(words: Words, at: int) -> bool:
    """Whether a family name follows the word at ``at``, which is a given name and nothing else."""
    return not given()[words.forms[at]] and is_family_name(words, at + 1)


def _before_last(words: Words, at: int) -> bool:
    """Whether the word at ``at`` is none that we know, and a family name or one from abroad follows (سيمحا روتمان)."""
    form, second = words.forms[at], words.forms[at + 1]
    abroad = strange(form) and not attached(form) and strange(second) and foreign(second) and second[0] != "و"
    return abroad or _before_family(words, at)


def _after_comma(words: Words, at: int) -> bool:
    """Whether nothing but a comma stands before the word at ``at`` (وزير التعليم، سليم خلبوس)."""
    return words.text[words.ends[at - 1] : words.starts[at]] in ("، ", ", ")


def by_verb(words: Words, place: int) -> Iterator[Person]:
    """وقالت إيلينا كوستا: two foreign names after a verb of speech."""
    at = place + 1
    if words.follows(at) and words.follows(at + 1) and foreign(words.forms[at]):
        yield from _unlisted(words, at, "found_verb")


def speaks(form: str) -> bool:
    return form in part("spokesman") or form.removeprefix("و") in part("spokesman")


def _called(form: str) -> bool:
    """Whether ``form`` is a given name, or can be nothing else, by which somebody's kin is called."""
    return (form in given() and not given()[form]) or (strange(form) and not attached(form))


def _goes_on(words: Words, at: int) -> bool:
    if not words.follows(at) or len(words.forms[at]) == 1:
        return False
    return not (words.forms[at] in common("end") or words.forms[at].startswith("و"))


def _two(words: Words, at: int) -> bool:
    """Whether two words that can be names and no other words stand at ``at``, or one before what can only be a name."""
    if not words.follows(at + 1):
        return False
    first, second = words.forms[at : at + 2]
    sure = not given().get(second, True) or is_family(second) or second in part("ending")
    other = first in common("end") or first in cues() or first.startswith("ال") or first[0] in "بل"
    if sure and first.isalpha() and not other and not is_attached(first):
        return True
    return all(form in given() or _plain(form) for form in (first, second))


def _plain(form: str) -> bool:
    """Whether ``form`` has nothing written onto it that we know of."""
    if foreign(form):
        return True
    plain = in_names(form) and not form.startswith("ال") and form[0] not in "وفبلك" and not form.endswith(("ا", "ته"))
    return plain and not known(form)


def _unlisted(words: Words, at: int, rule: str) -> Iterator[Person]:
    """A name whose first word is no given name that we know: its next must be foreign, a joint or a family name."""
    form, second = words.forms[at], words.forms[at + 1]
    if second in part("joint"):
        end = end_of_name(words, at + 1)
        if end > at + 1:
            yield at, end, 0, rule
    elif (
        in_names(second)
        and not (rule == "found_title" and known(form) and known(second))
        and (foreign(second) or (rule == "found_title" and _definite(form, second)) or _before_family(words, at))
    ):
        third = at + 2
        more = words.follows(third) and _bare_foreign(words.forms[third]) and not second.startswith("ال")
        yield at, third + more, 0, rule


def _definite(form: str, second: str) -> bool:
    return second.startswith("ال") and form[0] not in "يت"


def _before_family(words: Words, at: int) -> bool:
    """Whether the word at ``at`` is none that we know, and a family name follows (رئيس البلدية رحومة المحضاوي).

    Behind a bare noun that we know it is what that is called (مدير معرض مشكاة التفاعلي).
    """
    before, form = words.forms[at - 1], words.forms[at]
    free = before.startswith(("ال", "لل")) or not known(before)
    return free and strange(form) and not attached(form) and is_family(words.forms[at + 1])


def _bare_foreign(form: str) -> bool:
    return foreign(form) and not known(form) and form not in cues()


def _adjective(form: str) -> bool:
    return (
        form.startswith("ال")
        and len(form) > _PARTICLE
        and form.endswith(("ي", "يه", "ين", "ون", "ق", "قه", "م", "ز", "ر"))
        and form not in given()
    )
