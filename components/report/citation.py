"""How a figure is cited: a sentence for a note, and an entry for BibTeX."""

import re
from dataclasses import dataclass
from datetime import date

from components.charts import dates
from components.export.exhibit import Exhibit
from components.report.documents.said import bare
from components.words import Language, count, say

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "&": r"\&", "_": r"\_", "$": r"\$",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
SHORT = 12
"""So many letters of a fingerprint tell one dataset from another."""
_BREAKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure's citation: ``text`` in the reader's language, ``bibtex``, and the ``address`` that reopens it."""

    text: str
    bibtex: str
    address: str


def citation(exhibit: Exhibit, address: str, today: date) -> Citation:
    """How ``exhibit``, looked up ``today`` at ``address``, is cited."""
    language = exhibit.language
    text = say(
        "report.citation",
        language,
        question=exhibit.question,
        filters=" · ".join(exhibit.filters) or say("export.about.unfiltered", language),
        articles=count("articles", exhibit.articles, language),
        built=dates.day(exhibit.built[:10] or None, language),
        fingerprint=exhibit.fingerprint[:SHORT],
        day=dates.day(today, language),
    )
    return Citation(bare(f"{text} {address}"), _bibtex(exhibit, address, today), address)


def _bibtex(exhibit: Exhibit, address: str, today: date) -> str:
    """An entry of the type that every style knows."""
    language: Language = exhibit.language
    note = " · ".join((*exhibit.filters, count("articles", exhibit.articles, language)))
    fields = {
        "title": f"{{{_escaped(exhibit.question)}}}",
        "author": "{Marsad}",
        "year": exhibit.built[:4] or str(today.year),
        "note": _escaped(note),
        "version": exhibit.fingerprint[:SHORT],
        "howpublished": rf"\url{{{address.replace('{', '%7B').replace('}', '%7D')}}}",
        "urldate": today.isoformat(),
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{marsad-{exhibit.key.replace('_', '-')}-{exhibit.fingerprint[:8]},\n{body}}}"


def _escaped(text: str) -> str:
    """``text`` in one line, its letters that TeX would obey written out."""
    line = _BREAKS.sub(" ", bare(text)).strip()
    return "".join(_SPECIAL.get(letter, letter) for letter in line)
