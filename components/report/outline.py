"""What an analyst has chosen for a report, in order: it fits into an address or a small file, and into nothing else."""

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Any, Literal, TypeVar, get_args

from components.errors import UnfitOutline

Kind = Literal[
    "chart",
    "table",
    "evidence",
    "events",
    "quotation",
    "note",
    "sentences",
    "statements",
    "lines",
    "articles",
    "shared",
]
KINDS: tuple[str, ...] = get_args(Kind)
Pairs = tuple[tuple[str, str], ...]
Chosen = tuple[tuple[str, tuple[str, ...]], ...]

SENDABLE = 6_000
"""Letters of a packed outline up to which programs for mail and chat leave an address whole."""
LONGEST = 30_000
"""Letters of a packed outline that browser and server still take in an address."""
_MOST = 400_000
"""Bytes of an outline unpacked: a bomb goes off no further than this."""
_PIECES = 200
_VERSION = 1
Part = TypeVar("Part", bound="Outline | Item")


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of a report and the view from which it was taken, as the address wrote it.

    ``place`` is the path of the page; ``chosen`` the filters, ``choices`` those of the chart, ``mark`` the mark whose
    sentences are meant; ``events`` are event ids; ``start``, ``end`` point into the text of ``article``; ``text`` is
    a note. The ``choices`` name the actor (``profile``) of sentences and statements, and the actor or the word
    (``node``) of lines of a concordance, with their order (``sort``), or where the other copy of a shared passage is
    (``with``, as ``article:start:end``). ``fingerprint`` is that of the dataset from which the piece was taken.
    """

    kind: Kind
    place: str = ""
    chart: str = ""
    choices: Pairs = ()
    chosen: Chosen = ()
    mark: str = ""
    events: tuple[str, ...] = ()
    article: str = ""
    start: int = 0
    end: int = 0
    text: str = ""
    caption: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A report before it is made: what its author says of it, and its pieces in order."""

    title: str = ""
    author: str = ""
    summary: str = ""
    items: tuple[Item, ...] = field(default=())

    def added(self, item: Item) -> "Outline":
        """This outline with ``item`` at its end; unchanged where the same piece is its last."""
        return self if self.items[-1:] == (item,) else replace(self, items=(*self.items, item))

    def without(self, place: int) -> "Outline":
        """This outline without the piece at ``place`` (from 0)."""
        return replace(self, items=self.items[:place] + self.items[place + 1 :])

    def moved(self, place: int, by: int) -> "Outline":
        """This outline with the piece at ``place`` moved ``by`` places, as far as there are places."""
        items = list(self.items)
        if place < len(items):
            items.insert(max(0, place + by), items.pop(place))
        return replace(self, items=tuple(items))

    def changed(self, place: int, **changes: Any) -> "Outline":
        """This outline with ``changes`` to the piece at ``place``."""
        items = [replace(item, **changes) if number == place else item for number, item in enumerate(self.items)]
        return replace(self, items=tuple(items))


def pack(outline: Outline) -> str:
    """``outline`` in letters that an address takes (RFC 4648 base64url of zlib of JSON); the same gives the same."""
    said = json.dumps(_plain(outline), ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(zlib.compress(said, 9)).decode().rstrip("=")


def unpack(packed: str) -> Outline:
    """What ``pack`` packed; the empty outline for an empty string. Raises UnfitOutline for anything else."""
    if not packed:
        return Outline()
    try:
        squeezed = base64.b64decode(packed.encode("ascii") + b"=" * (-len(packed) % 4), b"-_", validate=True)
        opening = zlib.decompressobj()
        said = opening.decompress(squeezed, _MOST)
    except (ValueError, zlib.error):
        raise _unfit() from None
    if not opening.eof or opening.unused_data:
        raise _unfit()
    return read(said)


def written(outline: Outline) -> bytes:
    """``outline`` as a file that a person can read: JSON in UTF-8."""
    return json.dumps({"marsad_report": _VERSION, **_plain(outline)}, ensure_ascii=False, indent=2).encode()


def read(content: bytes) -> Outline:
    """The outline in a file that ``written`` wrote. Raises UnfitOutline."""
    if len(content) > _MOST:
        raise _unfit()
    try:
        said = json.loads(content.decode("utf-8-sig"))
        said.pop("marsad_report", None)
        items = tuple(_read(Item, item) for item in said.pop("items", ())[:_PIECES])
        return replace(_read(Outline, said), items=items)
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise _unfit() from None


def _unfit() -> UnfitOutline:
    return UnfitOutline(
        "This is not the outline of a report, or it is damaged: take it again from its sender, or begin a new report.",
        "هذا ليس مخطط تقرير، أو أنه تالف؛ خذه من مرسله مرة أخرى أو ابدأ تقريرًا جديدًا.",
    )


def _plain(part: Outline | Item) -> dict[str, Any]:
    """The fields of ``part`` that say something, ready for JSON."""
    said: dict[str, Any] = {}
    for each in fields(part):
        value = getattr(part, each.name)
        if each.name == "items":
            said["items"] = [_plain(item) for item in value]
        elif value != each.default:
            said[each.name] = dict(value) if each.name in ("choices", "chosen") else value
    return said


def _read(kind: type[Part], said: Any) -> Part:
    """A ``kind`` from what JSON says. Raises ValueError or TypeError where it is none."""
    known = {each.name: each for each in fields(kind)}
    if not isinstance(said, Mapping) or not set(said) <= set(known):
        raise ValueError
    missing = [name for name, each in known.items() if each.default is MISSING and name not in said]
    if missing or said.get("kind", KINDS[0]) not in KINDS:
        raise ValueError
    return kind(**{name: _value(name, value, known[name].default) for name, value in said.items()})


def _value(name: str, value: Any, otherwise: Any) -> Any:
    """One field in its own type. Raises ValueError or TypeError where ``value`` has another."""
    if name == "choices":
        return tuple((key, _text(each)) for key, each in value.items())
    if name == "chosen":
        return tuple((key, _texts(each)) for key, each in value.items())
    if name == "events":
        return _texts(value)
    if isinstance(otherwise, int):
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ValueError
        return value
    return _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(map(_text, value))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()
    return value
