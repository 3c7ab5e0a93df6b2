"""What short lines under the last paragraph of a text are: a name, a caption, a newsroom, an address to write to.

No mark and no label tells them from a subheading; what they say does.
"""

import re

from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.alike import counted, goes_on
from components.pipeline.cleaning.captions import is_caption
from components.pipeline.cleaning.endings import table_rows
from components.pipeline.cleaning.lines import Line

_SHORT = 9
_NAME = 3
_CLOSING_LINES = 4
_LABEL = 2
_SAID = 0.2
_OF_TEXT = 0.34
_LONGEST_LIFE = 60
_TRADE = 3
_LEAD = 2
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}|(?<!\w)@\w{3,}|\w{3,40}@(?!\w)|^\d{4,6}\s*[-–]\s*\w+$")
_LETTERS = re.compile(r"[\u0621-\u064a](?:[\s.]+[\u0621-\u064a]){1,3}\.?")
"""«ب ع»: initials."""
_BULLETS = ("*", "-", "–")
_HEADLINE_ENDS = ("؟", "!")
OPEN_ENDS = (":", "؟", "!", "…", "..", ")", "»", "”", '"')


def closed(part: list[Line]) -> list[Line]:
    """``part`` with the short lines under its last paragraph named."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    if not texts or part[texts[-1]].paragraph:
        return part
    stopped = sum(part[i].stops and part[i].paragraph for i in texts)
    rows = table_rows(part)
    left = _left_over(part, texts) if stopped >= _NAME and rows.isdisjoint(texts[-1:]) else []
    for i in texts[::-1][: max(_CLOSING_LINES, len(left))]:
        line = part[i]
        under = i > 0 and part[i - 1].kind == "chrome" and part[i - 1].rule != "ornament"
        listed = i > 0 and part[i - 1].text.startswith(_BULLETS)
        if line.paragraph or (line.words > _SHORT and i not in left) or line.piece.hint or i in rows:
            break
        if _CONTACT.search(line.text):
            part[i] = line.named("byline", "contact")
        elif newsrooms.names_agency(line.text):
            part[i] = line.named("source", "agency_credit")
        elif (
            credits.is_profession(line.text)
            or writers.is_name(line.text.strip("-–*• ()"))
            or _LETTERS.fullmatch(line.text)
            or (stopped >= _NAME and not listed and _signs(line.text))
        ):
            part[i] = line.named("byline", "signature")
        elif stopped >= _NAME and is_caption(line.text, ""):
            part[i] = line.named("caption", "short_caption")
        elif i in left:
            shown = len(left) < _NAME and (left[-1] + 1 == len(part) or any(other.kind == "caption" for other in part))
            part[i] = line.named("caption", "short_caption") if shown else line.named("chrome", "below_text")
        elif under and line.words <= _NAME and not line.ends and not line.text.endswith(OPEN_ENDS):
            part[i] = line.named("chrome", "nav")
        else:
            break
    return part


def introduced(part: list[Line]) -> list[Line]:
    """``part`` with the last paragraph named, and the label above it, that say who its writer is; below it is no text.

    The writer's name stands above the text already, and begins that paragraph or a line of its own above it.
    """
    texts = [i for i, line in enumerate(part) if line.kind is None]
    paragraphs = [i for i in texts if part[i].paragraph]
    last = texts.index(paragraphs[-1]) if len(paragraphs) > 1 else 0
    named = [line.text for line in part[: paragraphs[0]] if line.kind == "byline"] if last else []
    names = [writers.person_in(each) or each for each in named]
    box = next((at for at in texts if last and at > paragraphs[1] and _opens_life(part, at, names)), None)
    if box is not None:
        return _without_life(part, box)
    for name in names:
        above, about = part[texts[last - 1]].text, part[texts[last]].text
        if above == name or _is_about(name, about):
            label = part[texts[last - 1]].words <= _NAME and not part[texts[last - 1]].ends
            for i in texts[last - 1 if label else last :]:
                box = i <= texts[last]
                part[i] = part[i].named("byline", "signature") if box else part[i].named("chrome", "below_text")
            return part
    for at in texts[last:] if named else ():
        if _tells_of_writer(part, at):
            part[at] = part[at].named("byline", "signature")
    return part


def _opens_life(part: list[Line], at: int, names: list[str]) -> bool:
    """Whether the box about the writer begins at a line below the text: with his name, and behind it what he does.

    He has signed above; or his name stands in a line of its own that the text does not say, hardly a paragraph below.
    Where more stands below than above, the text has not ended yet.
    """
    text = part[at].text
    signed = any(text.startswith(name) and credits.is_of_trade(text[len(name) :].lstrip(" :،-–")) for name in names)
    if not (signed or writers.is_name(text)):
        return False
    goes_on = sum(line.is_text for line in part[at + 1 :]) > sum(line.is_text for line in part[:at])
    if signed or goes_on:
        return not goes_on
    below = [line for line in part[at + 1 :] if line.kind is None]
    told = below[0].text.removeprefix(text).lstrip(" :،-–") if below else ""
    said = any(text in line.text for line in part[:at] if line.kind in (None, "title"))
    return credits.is_of_trade(told) and not said and sum(line.paragraph for line in below) < _LEAD


def _without_life(part: list[Line], at: int) -> list[Line]:
    """``part`` without the box about the writer that begins at ``at``, and what stands below it."""
    rest = [i for i in range(at, len(part)) if part[i].kind is None]
    life = next((i for i in rest if part[i].paragraph), rest[-1])
    found = list(part)
    for i in rest:
        found[i] = part[i].named("byline", "signature") if i <= life else part[i].named("chrome", "below_text")
    return found


def _is_about(name: str, text: str) -> bool:
    """Whether a paragraph begins with a name and goes on about its bearer, behind a colon only as biographies do."""
    rest = text[len(name) :].lstrip() if text.startswith((f"{name} ", f"{name}:")) else ""
    told = rest.lstrip(":-– ")
    return bool(rest) and (told == rest or credits.is_biography(told))


def _tells_of_writer(part: list[Line], at: int) -> bool:
    """Whether a line at the end of a signed text is of its writer: it says next to nothing of what the text says.

    Nor does the title or the lead tell of somebody of his trade («رحيل الشاعر …»).
    """
    if part[at].words > _LONGEST_LIFE or not credits.is_biography(part[at].text):
        return False
    texts = [line.text for line in part[:at] if line.kind in (None, "title")]
    own = counted([part[at].text]).keys()
    is_told = counted(part[at].text.split()[:_TRADE]).keys() & counted(texts[:_LEAD]).keys()
    return not is_told and len(own & counted(texts).keys()) <= len(own) * _OF_TEXT


def _left_over(part: list[Line], texts: list[int]) -> list[int]:
    """Where lines without an end stand alone between a text of full sentences and the furniture below it.

    Many of them are no list of the text where their words are not in it.
    """
    last = next((i for i in reversed(texts) if part[i].paragraph), texts[-1])
    run = [i for i in texts if i > last]
    if not run or not part[last].stops or not all(_is_loose(part, i, listed=len(run) > _NAME) for i in run):
        return []
    if any(line.rule == "ornament" for line in part[texts[-1] + 1 : texts[-1] + 2]):
        return []
    return run if len(run) <= _NAME or _are_headlines([part[i] for i in run], part[: last + 1]) else []


def _is_loose(part: list[Line], at: int, *, listed: bool) -> bool:
    """Whether a short line neither ends a sentence, nor begins a list, nor goes on from the one above.

    Where many stand there, one may be a headline that asks or calls out.
    """
    line, below = part[at], part[at + 1 : at + 2]
    label = line.words <= _LABEL and line.text.endswith(":") and bool(below) and below[0].kind is not None
    headline = listed and line.words > _NAME and line.text.endswith(_HEADLINE_ENDS)
    ended = line.stops or (line.text.endswith((*OPEN_ENDS, "،")) and not headline)
    begun = line.text.startswith((*_BULLETS, "(")) or goes_on(line.text)
    return label or not (ended or begun)


def _are_headlines(run: list[Line], text: list[Line]) -> bool:
    """Whether most of the longer lines of ``run`` say next to nothing of what ``text`` says."""
    said = counted(line.text for line in text if line.kind in (None, "title")).keys()
    longer = [counted([line.text]).keys() for line in run if line.words > _NAME]
    apart = sum(len(own & said) <= len(own) * _SAID for own in longer)
    return len(longer) > 1 and apart > len(longer) / 2


def _signs(text: str) -> bool:
    """Whether a short line under a text says who its writer is («* أكاديمي سعودي»)."""
    return text.startswith(_BULLETS) and not text.endswith(OPEN_ENDS)
