"""Which short lines between two paragraphs are none of the text: a label with a headline of elsewhere, a button's word.

A pointer to another article often has no heading that a list could hold: the name of a section or a day, and below it a
headline. Its words are nowhere in the text, as those of a subheading are.
"""

import re
from collections import Counter

from components.pipeline.cleaning.alike import counted
from components.pipeline.cleaning.captions import OWNED
from components.pipeline.cleaning.lines import Line

_LABEL_WORDS = 3
_HEADLINE = range(4, 15)
_LEAST_SAID = 2
_NAME_WORDS = 5
_CAPTION = 16
_PLAYED = re.compile(r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d")
"""What a player shows above what it plays."""
_BESIDE = ("nav", "page_date")
_OPEN_ENDS = (":", "،", "؟", "»", "”", '"')


def without_insets(part: list[Line]) -> list[Line]:
    """``part`` with such lines named; the rest as it is."""
    part = _without_captions(part)
    labels = [i for i in range(1, len(part) - 1) if _is_label(part[i])]
    found = list(part) if labels else part
    said: Counter[str] = Counter()
    for i in labels:
        above, label, line = part[i - 1 : i + 2]
        if _is_headline(line) and above.is_text and i + 2 < len(part) and part[i + 2].is_text:
            said = said or counted(other.text for other in part if other.kind in (None, "title"))
            own = counted([line.text])
            if all(said[root] == count for root, count in own.items()):
                found[i] = label.named("related", "related_heading")
                found[i + 1] = line.named("related", "related_item")
        elif label.kind is None and above.kind and line.kind and {above.rule, line.rule} & {*_BESIDE}:
            found[i] = label.named("chrome", "nav")
    return found


def _without_captions(part: list[Line]) -> list[Line]:
    """``part`` with the captions in it named: of a player, or with the name of the site at the end («… . (…)»)."""
    head = next((i for i, line in enumerate(part) if line.is_text), 0)
    names = {
        word for line in part[:head] if line.kind is not None and line.words <= _NAME_WORDS for word in _words(line)
    }
    for i in range(head + 1, len(part) - 1):
        owned = OWNED.search(part[i].text) if part[i].kind is None and part[i].words <= _CAPTION else None
        played = part[i].kind is None and not part[i].paragraph and _PLAYED.fullmatch(part[i - 1].text)
        if (played or (owned and owned[1] in names)) and _goes_on_below(part, i):
            part = [*part[:i], part[i].named("caption", "photo_credit"), *part[i + 1 :]]
    return part


def _words(line: Line) -> list[str]:
    """The words of a line, and the line itself, without marks."""
    return [line.text, *(word.strip('"«»“”.,:') for word in line.text.split())]


def _goes_on_below(part: list[Line], at: int) -> bool:
    return any(line.is_text for line in part[at + 1 :])


def _is_label(line: Line) -> bool:
    """Whether a line is a few words, or a day and not only an hour."""
    if line.kind is not None:
        return line.rule in _BESIDE and any(letter.isalpha() for letter in line.text)
    few = line.words <= _LABEL_WORDS and not line.ends and not line.piece.hint
    return few and not line.text.endswith(_OPEN_ENDS)


def _is_headline(line: Line) -> bool:
    bare = line.kind is None and line.words in _HEADLINE and not line.ends and not line.piece.hint
    return bare and not line.text.endswith(_OPEN_ENDS) and len(counted([line.text])) >= _LEAST_SAID
