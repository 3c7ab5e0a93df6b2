"""How an article is laid out for its templates: running text with its marks, margin, the page as it was received."""

from typing import Any

from components.charts import dates
from components.queries.reader import Mark, Piece, ReadArticle
from components.ui import address
from components.ui.sentences.evidence import source
from components.ui.sentences.layers import Layered, layered
from components.words import Language, number, say, tongue

BLANK = 4
"""Pieces cut that are this short are the white space between others."""


def running(read: ReadArticle, language: Language) -> dict[str, Any]:
    """The article as its template wants it."""
    article = read.article
    about = [
        source(article.source, article.source_en, language),
        article.agency or "",
        dates.day(article.published, language) if article.published else say("ui.undated", language),
        say(f"basis.{article.published_basis}", language),
        article.author or "",
    ]
    kinds = {piece.text_start: piece.kind for piece in read.pieces if piece.here and piece.text_start is not None}
    paragraphs, start = [], 0
    for line in article.text.split("\n"):
        frame = (start, start + len(line))
        if line.strip():
            paragraphs.append(_paragraph(read, frame, kinds.get(start, "body"), language))
        start = frame[1] + 1
    return {"about": [each for each in about if each], "paragraphs": paragraphs}


def _paragraph(read: ReadArticle, frame: tuple[int, int], kind: str, language: Language) -> dict[str, Any]:
    """One paragraph: its kind, who speaks in it, and its pieces."""
    pieces = layered(read.article.text, read.marks, frame)
    speakers = dict.fromkeys(_named(piece.quote, language) for piece in pieces if piece.quote)
    return {"kind": kind, "speakers": "، ".join(speakers), "pieces": [_worn(piece, language) for piece in pieces]}


def _worn(piece: Layered, language: Language) -> dict[str, str]:
    """A piece of running text: its look, its explanation, and where a click leads."""
    mark = piece.mention or piece.time
    looks = [name for name, there in (("actor", piece.mention), ("time", piece.time), ("quote", piece.quote)) if there]
    href = ""
    if piece.mention and piece.mention.code:
        wanted = list(dict.fromkeys([*address.values("actor"), piece.mention.code]))
        href = address.link("reader", {"actor": wanted, **_here()})
    return {"text": piece.text, "looks": " ".join(looks), "href": href, "why": _why(mark or piece.quote, language)}


def _here() -> dict[str, str]:
    """What keeps the same article open."""
    return {"article": address.value("article")} if address.value("article") else {}


def _named(mark: Mark, language: Language) -> str:
    """The label of a find."""
    return mark.label_ar if tongue(language) == "ar" else mark.label_en


def _why(mark: Mark | None, language: Language) -> str:
    """Who or what a find is, and the rule that found it."""
    if mark is None:
        return ""
    about = mark.about_ar if tongue(language) == "ar" else mark.about_en
    return " · ".join(filter(None, (_named(mark, language), about)))


def received(read: ReadArticle, language: Language) -> list[dict[str, Any]]:
    """The page as it was received, piece by piece: words, whether kept, and why not; neighbours of a kind are one."""
    rows: list[dict[str, Any]] = []
    for piece in read.pieces:
        letters = piece.raw_end - piece.raw_start
        if piece.content is None and letters <= BLANK:
            continue
        row = {
            "kept": piece.here and piece.text_start is not None,
            "why": _fate(piece, language),
            "content": piece.content,
        }
        if rows and piece.content is None and rows[-1]["content"] is None and rows[-1]["why"] == row["why"]:
            rows[-1]["letters"] += letters
        else:
            rows.append(row | {"letters": letters})
    for row in rows:
        if row["content"] is None:
            row["content"] = say("ui.letters", language, n=row["letters"])
    return rows


def _fate(piece: Piece, language: Language) -> str:
    """What became of a piece, and why."""
    if not piece.here and piece.text_start is not None:
        return say("ui.elsewhere", language)
    about = piece.about_ar if tongue(language) == "ar" else piece.about_en
    state = say("ui.cut" if piece.text_start is None else "ui.kept", language)
    said = (
        say(f"segment.{piece.kind}", language),
        state,
        say("ui.repaired", language) if piece.repaired else "",
        about,
    )
    return " · ".join(filter(None, said))


def margin(read: ReadArticle, language: Language) -> dict[str, Any]:
    """The lists beside the article: its actors, dates and speakers, and the same story elsewhere."""
    lists = []
    for name, layer in (("actors", "mention"), ("times", "time"), ("speakers", "quote")):
        found: dict[str, tuple[int, str | None]] = {}
        for mark in read.marks:
            if mark.layer == layer and (layer != "quote" or mark.code):
                label = read.article.text[mark.start : mark.end] if layer == "time" else _named(mark, language)
                times, code = found.get(label, (0, mark.code))
                found[label] = (times + 1, code)
        ranked = sorted(found.items(), key=lambda item: -item[1][0])
        rows = [
            {
                "label": label,
                "times": number(times, language),
                "href": address.link("actors", {"profile": code}) if code and layer != "time" else "",
            }
            for label, (times, code) in ranked
        ]
        lists.append({"title": say(f"ui.margin.{name}", language), "rows": rows})
    same = [
        {
            "label": other.title or say("ui.untitled", language),
            "source": source(other.source, other.source_en, language),
            "shared": say("ui.shared_words", language, n=other.words) if other.words else "",
            "href": address.link("reader", {"article": other.article_id}),
        }
        for other in read.related
    ]
    return {"lists": lists, "same": same, "same_title": say("ui.same_story", language)}
