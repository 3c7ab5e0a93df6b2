"""The outline of a report: packed, unpacked, written, read, put in order; and what is refused."""

import base64
import json
import zlib

import pytest

from components.errors import UnfitOutline
from components.report.outline import SENDABLE, Item, Outline, pack, read, unpack, written

CHART = Item(
    "chart", "actors", "top_actors", (("unit", "articles"),), (("source", ("الصباح", "أ|ب")),), "top_actors:Q1"
)
NOTE = Item("note", text="سطر\nوآخر «=1+1» \U0001f4f0")
QUOTE = Item("quotation", "reader", article="a1", start=3, end=9, caption="<b>", fingerprint="three")
EVENTS = Item("events", "timeline", events=("e1", "e2"))
OUTLINES = [
    Outline(),
    Outline(title="تقرير"),
    Outline("تقرير", "ليلى", "خلاصة", (CHART, NOTE, QUOTE, EVENTS)),
]


def packed(said: object) -> str:
    """Whatever ``said`` is, packed as an outline is."""
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(said).encode())).decode().rstrip("=")


@pytest.mark.parametrize("outline", OUTLINES)
def test_an_outline_comes_back(outline: Outline) -> None:
    """From the address and from the file as it was."""
    assert unpack(pack(outline)) == outline
    assert read(written(outline)) == outline


def test_nothing_is_the_empty_outline() -> None:
    """An address without a report has an empty one."""
    assert unpack("") == Outline()


def test_twelve_figures_can_be_sent() -> None:
    """An address with twelve figures and their captions stays far below what mail leaves whole."""
    items = tuple(Item("chart", "sources", f"chart_{n}", caption=f"تعليق رقم {n} على الشكل") for n in range(12))
    assert len(pack(Outline("تقرير", "ليلى", "خلاصة " * 40, items))) < SENDABLE / 4


GOOD = pack(OUTLINES[2])
BAD = [
    "x",
    "%%%",
    "أ",
    "A" * 60,
    GOOD[:-6],
    GOOD + "AAAA",
    packed([]),
    packed("outline"),
    packed({"items": 3}),
    packed({"items": [3]}),
    packed({"items": [{}]}),
    packed({"items": [{"kind": "script"}]}),
    packed({"items": [{"kind": "note", "text": 3}]}),
    packed({"items": [{"kind": "note", "text": "\ud800"}]}),
    packed({"items": [{"kind": "note", "start": -1}]}),
    packed({"items": [{"kind": "note", "start": True}]}),
    packed({"items": [{"kind": "note", "events": "e1"}]}),
    packed({"items": [{"kind": "note", "chosen": {"source": "a"}}]}),
    packed({"items": [{"kind": "note", "choices": []}]}),
    packed({"items": [{"kind": "note", "unknown": "x"}]}),
    packed({"title": None}),
    packed({"__class__": "x"}),
    base64.urlsafe_b64encode(zlib.compress(b"[" * 100_000)).decode(),
    base64.urlsafe_b64encode(zlib.compress(b" " * 50_000_000)).decode(),
]


@pytest.mark.parametrize("bad", BAD, ids=range(len(BAD)))
def test_anything_else_is_refused_in_a_sentence(bad: str) -> None:
    """Damaged, foreign or hostile: one sentence in each language, and no other exception."""
    with pytest.raises(UnfitOutline) as refused:
        unpack(bad)
    assert str(refused.value).endswith(".")
    assert refused.value.arabic.endswith(".")


@pytest.mark.parametrize("bad", [b"", b"\xff", b"{}[]", b"null", b" " * 500_000])
def test_a_foreign_file_is_refused(bad: bytes) -> None:
    """A file that is no outline."""
    with pytest.raises(UnfitOutline):
        read(bad)


@pytest.mark.parametrize(
    ("place", "by", "order"),
    [(0, 1, "bac"), (2, -1, "acb"), (0, -1, "abc"), (2, 1, "abc"), (0, 9, "bca"), (7, 1, "abc")],
)
def test_pieces_move(place: int, by: int, order: str) -> None:
    """Up and down, no further than there are places."""
    outline = Outline(items=tuple(Item("note", text=letter) for letter in "abc"))
    assert "".join(item.text for item in outline.moved(place, by).items) == order


def test_pieces_come_go_and_change() -> None:
    """Added at the end, the same one not twice running; taken out; captioned."""
    outline = Outline().added(NOTE).added(NOTE).added(CHART)
    assert outline.items == (NOTE, CHART)
    assert outline.without(0).items == (CHART,)
    assert outline.changed(1, caption="ت").items[1].caption == "ت"
    assert outline.changed(9, caption="ت") == outline
