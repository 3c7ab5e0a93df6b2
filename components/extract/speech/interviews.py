"""Who answers in an interview: questions and answers as lines of their own, or as س and ج, and the one person asked."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from components.extract.speech.phrases import Named, either
from components.extract.speech.scene import Saying
from components.extract.speech.speakers import Speaker
from components.model import Sentence
from components.text.spans import Span, trim

_DASH = r"[*•\-–—]+\s*"
_QUESTION = re.compile(rf"(?:{_DASH}|(?:{either('question')})\s*[:/.-]+\s*)(?=\S)")
_ANSWER = re.compile(rf"(?:{_DASH}|(?:{either('answer')})\s*[:/.-]+\s*)")
_LEAST_TURNS = 2
_LEAST = 3
_Paragraph = tuple[Span, range]


def answers(
    text: str, sentences: Sequence[Sentence], spans: Sequence[Span], people: Sequence[Named]
) -> Mapping[int, tuple[Saying, int]]:
    """Number of the sentence that begins an answer -> the answer, and the number of the sentence after it.

    Empty where there are fewer than two questions with an answer, or nobody alone is named before the first of them.
    """
    if text.count("؟") + text.count("?") < _LEAST_TURNS:
        return {}
    paragraphs = _paragraphs(sentences, spans)
    turns = _turns(text, paragraphs)
    who = _asked(people, turns[0][0][0]) if len(turns) >= _LEAST_TURNS else None
    if who is None:
        return {}
    found = {}
    for (start, end), numbers in (turn for turn in turns):
        mark = _ANSWER.match(text, start, end)
        words = trim(text, (mark.end() if mark else start, end))
        if len(re.findall(r"\w+", text[slice(*words)])) >= _LEAST:
            found[numbers.start] = Saying(words, who, None, "neutral", True, "interview"), numbers.stop
    return found


def _paragraphs(sentences: Sequence[Sentence], spans: Sequence[Span]) -> list[_Paragraph]:
    """The span of each paragraph, and the numbers of its sentences."""
    found: list[_Paragraph] = []
    for number, (each, span) in enumerate(zip(sentences, spans, strict=True)):
        if number and each.paragraph == sentences[number - 1].paragraph:
            (start, _), numbers = found[-1]
            found[-1] = (start, span[1]), range(numbers.start, number + 1)
        else:
            found.append((span, range(number, number + 1)))
    return found


def _turns(text: str, paragraphs: Sequence[_Paragraph]) -> list[_Paragraph]:
    """The paragraphs that answer: each behind a question with a mark before it, unless a question itself."""
    asks = [_asks(text, span) for span, _ in paragraphs]
    return [paragraphs[number] for number in range(1, len(paragraphs)) if asks[number - 1] and not asks[number]]


def _asks(text: str, span: Span) -> bool:
    return text[span[1] - 1] in "؟?" and _QUESTION.match(text, *span) is not None


def _asked(people: Sequence[Named], upto: int) -> Speaker | None:
    """The one person named before the first answer, or the one named most often."""
    named = [each for each in people if each.end <= upto and each.mention.kind == "person"]
    counted = Counter(each.mention.entity_id for each in named).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
        return None
    longest = max((each for each in named if each.mention.entity_id == counted[0][0]), key=lambda e: e.end - e.start)
    return Speaker((longest.start, longest.end), longest.mention.entity_id, True)
