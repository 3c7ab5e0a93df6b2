"""What stands below the end of an article's text without a name of its own: tags, buttons, the blurb of its writer."""

from components.pipeline.cleaning.furniture import key
from components.pipeline.cleaning.lines import Line

_LONG = 12
_BLURB = 16
_MUCH = 3
_BUTTON_WORDS = 2
_BUTTONS = {"share", "app_line", "copyright", "permalink", "reader_message", "read_on", "comments", "comments_item"}
_AFTER = ("related", "keywords", "source")
_TAG_WORDS = 4
_LEAST_TAGS = 2
_TAG_MARKS = frozenset(':؟!.،()«»"-*•')


def below(part: list[Line]) -> list[Line]:
    """``part`` with the lines under its last long paragraph named, as far as their neighbours tell what they are."""
    texts = [i for i, line in enumerate(part) if line.kind is None]
    last = next((i for i in reversed(texts) if part[i].words >= _LONG and part[i].ends), None)
    if last is None or last == texts[-1]:
        return part
    return _furnished(_polled(_tagged(part, texts), last), last)


def _polled(part: list[Line], last: int) -> list[Line]:
    """``part`` with the answers of a poll, or other buttons in a row, below ``last``: many lines of a word or two."""
    few = [i for i in range(last + 1, len(part)) if part[i].kind is None]
    run = [i for i in few if part[i].words <= _BUTTON_WORDS and part[i].text[0].isalpha() and not part[i].ends]
    if len(run) < _MUCH or len(run) != run[-1] - run[0] + 1 or part[run[-1]].piece.hint:
        return part
    asked = [run[0] - 1] if part[run[0] - 1].kind is None and part[run[0] - 1].text.endswith("؟") else []
    return [line.named("chrome", "below_text") if i in (*asked, *run) else line for i, line in enumerate(part)]


def _furnished(part: list[Line], last: int) -> list[Line]:
    """``part`` with what follows the furniture behind the paragraph at ``last``: short lines, a blurb under many."""
    found = part[: last + 1]
    seen = 0
    for line in part[last + 1 :]:
        closes = line.kind in _AFTER or line.rule in _BUTTONS
        short = not line.paragraph or (seen >= _MUCH and line.words <= _BLURB)
        left_out = line.kind is None and seen > 0 and short and not line.piece.hint
        found.append(line.named("chrome", "below_text") if left_out else line)
        seen += closes
    return found


def _tagged(part: list[Line], texts: list[int]) -> list[Line]:
    """``part`` with the tags that stand without a heading under its text: short lines that the text itself says."""
    last = next((n for n, i in reversed(list(enumerate(texts))) if part[i].paragraph), len(texts))
    below = texts[last + 1 :]
    if len(below) < _LEAST_TAGS or any(part[i].words > _TAG_WORDS or part[i].ends for i in below):
        return part
    text = key(" ".join(line.text for line in part if line.kind == "title" or line.paragraph))
    if not all(_TAG_MARKS.isdisjoint(part[i].text) and key(part[i].text) in text for i in below):
        return part
    return [line.named("keywords", "keywords_item") if i in below else line for i, line in enumerate(part)]
