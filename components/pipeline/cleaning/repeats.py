"""Which lines of a page say again what its text says: a summary above it, a quotation set apart beside it."""

from bisect import bisect_left, bisect_right

from components.pipeline.cleaning.lines import Line

_QUOTED = '"«»“”'
_PULLED_WORDS = 6
_SPEAKER_WORDS = 9
_SUMMARY_WORDS = 8
_MARKS = ".،,؛;:…"


def said_once(part: list[Line]) -> list[Line]:
    """``part`` with a paragraph that was said before (a summary above the text that is its beginning) left out."""
    seen: set[str] = set()
    once: list[Line] = []
    cut = _cut_out(part)
    for i, line in enumerate(part):
        again = line.kind is None and line.words >= _SUMMARY_WORDS and line.text in seen
        seen.add(line.text)
        who = bool(once) and once[-1].rule == "pull_quote" and once[-1].text[:1] in _QUOTED and _names_speaker(part, i)
        if who or (not again and (i in cut or _is_pull_quote(part, i))):
            once.append(line.named("chrome", "pull_quote"))
        else:
            once.append(line.named("chrome", "paragraph_again") if again else line)
    return once


def _is_pull_quote(part: list[Line], at: int) -> bool:
    """Whether a line is a quotation set apart, whose words a paragraph of the text says too."""
    line = part[at]
    if line.kind is not None or line.words < _PULLED_WORDS or line.text[0] not in _QUOTED:
        return False
    words = _one_blank(line.text.rstrip(_MARKS).strip(_QUOTED + " ").rstrip(_MARKS))
    return line.text.rstrip(". ")[-1] in _QUOTED and any(
        words in _one_blank(other.text)
        for other in part
        if other is not line and other.kind is None and other.words > line.words
    )


def _cut_out(part: list[Line]) -> set[int]:
    """Where lines below the first paragraphs stand that are part of the paragraph above or below, word for word."""
    told = [i for i, line in enumerate(part) if line.is_text]
    found = set()
    for at in range(told[1] + 1 if len(told) > 1 else len(part), len(part)):
        line = part[at]
        if line.kind is None and line.words >= _SUMMARY_WORDS:
            words = line.text.strip(_QUOTED + " ").rstrip(_MARKS + " ")
            beside = [*told[: bisect_left(told, at)][-1:], *told[bisect_right(told, at) :][:1]]
            found |= {at} if any(words in part[i].text and line.words < part[i].words for i in beside) else set()
    return found


def _one_blank(text: str) -> str:
    return " ".join(text.split())


def _names_speaker(part: list[Line], at: int) -> bool:
    """Whether a line under such a quotation says whose it is."""
    line = part[at]
    return line.kind is None and line.words <= _SPEAKER_WORDS and not line.paragraph and not line.ends
