"""What an outline's filters leave of a corpus, and how they are said in words."""

from components import filters
from components.charts import dates
from components.corpus import Corpus
from components.report.outline import Chosen
from components.words import Language, say, tongue

_CODED = ("source", "topic", "actor", "kind")
"""The filters whose values are codes."""
_DAYS = ("from", "to")
_SAID = ("exact", "copy")
"""Those that say what they are without a value."""


def narrowed(whole: Corpus, chosen: Chosen) -> Corpus:
    """The part of ``whole`` that ``chosen`` leaves."""
    return filters.narrow(whole, filters.from_address({key: list(values) for key, values in chosen}))


def spelled(whole: Corpus, chosen: Chosen, language: Language) -> tuple[str, ...]:
    """Each filter of ``chosen`` in words, in its order."""
    said: list[str] = []
    for key, values in chosen:
        labels = _labels(whole, key, values, language) if key in _CODED else {}
        if key in (*_SAID, *(each.key for each in filters.FILTERS)):
            said.extend(worded(key, value, labels.get(value) or value, language) for value in values)
    return tuple(said)


def worded(key: str, value: str, label: str, language: Language) -> str:
    """One filter in words: its name, and ``label``, which is what its ``value`` is called."""
    if key == "exact":
        return say("filter.exact", language)
    if key == "copy" and value in filters.COPIES:
        return say(f"filter.copy.{value}", language)
    return f"{say(f'filter.{key}', language)}: {dates.told(value, language) if key in _DAYS else label}"


def _labels(whole: Corpus, key: str, codes: tuple[str, ...], language: Language) -> dict[str, str]:
    """The words of ``codes``, by code."""
    table = filters.labels(whole, key)
    found = whole.frame(table.filter(table.code.isin(list(codes))))
    return dict(zip(found["code"], found[f"label_{tongue(language)}"], strict=True))


def entity(corpus: Corpus, code: str, language: Language) -> str:
    """The label of the entity ``code``; the code itself where there is none."""
    table = corpus.tables["entities"]
    found = corpus.frame(table.filter(table.entity_id == code))[f"label_{tongue(language)}"].tolist()
    return str(found[0]) if found else code
