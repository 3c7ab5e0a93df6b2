"""What short lines under the last paragraph of a text are: a name, a caption, a newsroom, an address to write to.

No mark and no label tells them from a subheading; what they say does.
"""

import re

from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.captions import is_caption
from components.pipeline.cleaning.lines import Line

_SHORT = 9
_NAME = 3
_CLOSING_LINES = 4
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}|(?<!\w)@\w{3,}|\w{3,}@(?!\w)|^\d{4,6}\s*[-–]\s*\w+$")
_BULLETS = ("*", "-", "–")
OPEN_ENDS = (":", "؟", "!", "…", "..", ")", "»", "”", '"')


def closed(part: list[Line]) -> list[Line]:
    """``part`` with the short lines under its last paragraph named."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    if not texts or part[texts[-1]].paragraph:
        return part
    stopped = sum(part[i].stops and part[i].paragraph for i in texts)
    for i in texts[::-1][:_CLOSING_LINES]:
        line = part[i]
        under = i > 0 and part[i - 1].kind == "chrome" and part[i - 1].rule != "ornament"
        listed = i > 0 and part[i - 1].text.startswith(_BULLETS)
        if line.paragraph or line.words > _SHORT or line.piece.hint:
            break
        if _CONTACT.search(line.text):
            part[i] = line.named("byline", "contact")
        elif newsrooms.names_agency(line.text):
            part[i] = line.named("source", "agency_credit")
        elif (
            credits.is_profession(line.text)
            or writers.is_name(line.text.lstrip("-–*• "))
            or (stopped >= _NAME and not listed and _signs(line.text))
        ):
            part[i] = line.named("byline", "signature")
        elif stopped >= _NAME and (is_caption(line.text, "") or _under_caption(part, i)):
            part[i] = line.named("caption", "short_caption")
        elif under and line.words <= _NAME and not line.ends and not line.text.endswith(OPEN_ENDS):
            part[i] = line.named("chrome", "nav")
        else:
            break
    return part


def _under_caption(part: list[Line], at: int) -> bool:
    """Whether the line above is a caption too, as under a text with several pictures."""
    above = part[at - 1]
    return above.kind is None and above.words <= _SHORT and not above.ends and is_caption(above.text, "")


def _signs(text: str) -> bool:
    """Whether a short line under a text says who its writer is («* أكاديمي سعودي»)."""
    return text.startswith(_BULLETS) and not text.endswith(OPEN_ENDS)
