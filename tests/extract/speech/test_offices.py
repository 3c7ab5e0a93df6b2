"""Whom an office alone means: the one person named with it before, else nobody."""

import pytest

from components.extract import read
from components.extract.reading import Reading
from components.model import Article, Sentence
from components.text.segment import sentences

MEANT = [
    # text, the name that the office stands for
    ("وصل وزير الري فؤاد حلمي إلى السد. وقال الوزير إن المنسوب آمن.", "فؤاد حلمي"),
    ("قالت سعاد منصور، الخبيرة في المياه، إن السد قديم. وأكدت الخبيرة أن الشقوق تتسع.", "سعاد منصور"),
    ("وصل الرئيس فؤاد حلمي ورئيس الوزراء سمير عادل. وقال الرئيس إن المنسوب آمن.", "فؤاد حلمي"),
]
OPEN = [
    "وصل وزير الري فؤاد حلمي ووزير المال سمير عادل. وقال الوزير إن المنسوب آمن.",
    "وصل وزير الخارجية المغربي فؤاد حلمي إلى السد. وقال الوزير الفرنسي إن المنسوب آمن.",
    "وصل فؤاد حلمي إلى السد. وقال الوزير إن المنسوب آمن.",
    "وقال الوزير إن المنسوب آمن. ثم وصل وزير الري فؤاد حلمي إلى السد.",
]


def _read(text: str) -> Reading:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    return read(Reading(article, numbered), ("mentions", "times", "quotes"))


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_the_one_of_that_office(text: str, name: str) -> None:
    """The last quote is that of the person named with the office before."""
    found = _read(text)
    person = next(each.entity_id for each in found.mentions if text[each.start : each.end] == name)
    assert found.quotes[-1].speaker_id == person


@pytest.mark.parametrize("text", OPEN)
def test_never_a_guess(text: str) -> None:
    """Two ministers, another country's minister, one who is not called so, or only later: the speaker stays open."""
    assert [each.speaker_id for each in _read(text).quotes if each.speaker and each.speaker.startswith("الوزير")] == [
        None
    ]
