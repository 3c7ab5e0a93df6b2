"""What must follow a verb of speech, or must not, so that it is one: words right behind it that tell it from others."""

import re

from components.extract.speech.cues import Cue
from components.extract.speech.phrases import either, nouns

_LIABILITY = "|".join(form[:-1] for form in nouns("liability"))
_WRITTEN = re.compile(r"\s+علي(?:ه|ها)(?!\w)")
_DESCRIBED = "وصف"

NEEDED = {
    "posts": re.compile(rf"[^.:\n؟!]{{0,90}}?(?<!\w)(?:ال)?(?:{either('posted on')})[^.:\n؟!]{{0,60}}:"),
    "liable": re.compile(rf"\s+(?!(?:ال)?(?:{_LIABILITY}))[^.:\n؟!]{{2,120}}?(?<!\w)(?:ال)?(?:{_LIABILITY})"),
    "counts": re.compile(
        r"(?!\s+ب)(?:\s+[^\W\d]+){0,16}?\s+ب?ان(?:ه|ها|هم)?(?!\w)"
        rf"|\s+(?!ب)[^.:\n؟!،]{{2,90}}?\s(?:{either('count')})(?!\w)[^.:\n؟!]{{2,120}}?(?<!\w)ب"
    ),
    "reports": re.compile(rf"\s+(?:(?:بعض|عدة|عدد\s+من)\s+)?(?:ال)?(?:{either('reports')})(?!\w)"),
    "document": re.compile(rf"\s+(?:ال)?(?:{either('norm')})(?!\w)[^.:\n؟!]{{0,90}}?(?<!\w)(?:علي|ب?ان)(?!\w)"),
}
"""What has to follow a form with one of these frames: نشر على حسابه: …, حمّله مسؤولية, قدّر العدد بمئة, تحدثت تقارير."""

_BARRED = {
    "كتب": _WRITTEN,
    "اتفق": _WRITTEN,
    "دعا": re.compile(rf"\s+(?:{either('god')})(?!\w)"),
    "تمنى": re.compile(rf"[^.\n]{{0,60}}?(?<!\w)(?:{either('god')})(?!\w)"),
    "طالب": re.compile(r"\s+وطالب"),
    "اتهم": re.compile(rf"\s+(?!(?:{either('skipped')})(?!\w))ب\w|\s+في\s+\w+(?:\s+\w+)?\s+ب\w"),
    "جدد": re.compile(rf"(?:\s+\w+){{0,2}}\s+(?:{either('contract')})"),
    "لفت": re.compile(r"\s+(?:ال)?(?:انتباه|نظر|انظار)\w*(?!\w|\s+ال[يى]\s)"),
    "اشتبه": re.compile(r"\s+(?:في|ب)"),
    "قدر": re.compile(rf"\s+(?:{either('amount')})(?!\w)"),
    _DESCRIBED: re.compile(r"\s+ب(?!ان)"),
}
"""What follows a form of these lemmas where it is no speech: بيان اتفقت عليه، دعا الله، متمنيا من الله، طالب وطالبة،
اتهم بالتزوير، جدد عقده، رجل يشتبه في أنه، أكبر قدر ممكن، وصف بالبطل."""


def lacks(text: str, cue: Cue) -> bool:
    """Whether what one of its frames needs does not follow a cue of the folded ``text``."""
    return any(not NEEDED[frame].match(text, cue.end) for frame in cue.verb.frames & NEEDED.keys())


def barred(text: str, cue: Cue) -> bool:
    """Whether what follows a cue of the folded ``text`` shows that it is no speech; never with a pronoun of whom."""
    described = cue.verb.lemma == _DESCRIBED and "participle" in cue.verb.frames
    bar = None if described or "whom" in cue.verb.frames else _BARRED.get(cue.verb.lemma)
    return bar is not None and bar.match(text, cue.end) is not None
