"""The strings of the proof, and the order in which their letters should stand.

``mixed.tsv`` is in logical order and bare; isolates are written as letters that a person can see: ⟦…⟧ runs to the
right, ⟪…⟫ to the left. ``meant`` says which numbers keep their sign and percent together where that is not how the
algorithm, left alone, would order the text.
"""

import csv
import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.text.direction import CONTROLS, LRI, PDI, RLI, Base, base_of, strip_controls
from components.text.visual import visual_order

OPTIONS = 9
"""So many strings stand in one menu, which is then short enough to be drawn whole."""
_ISOLATES = str.maketrans({"⟦": LRI, "⟪": RLI, "⟧": PDI, "⟫": PDI})
_UNSEEN = re.compile(f"[{CONTROLS}\u200c\u200d]")


@dataclass(frozen=True, slots=True)
class Mixed:
    """One string: as our program has it (isolates where our sentences put them), and as it is meant to stand."""

    kind: str
    text: str
    meant: str
    lone: str
    """As it is meant where it is a name of the data, in which nothing but numbers is shut off."""

    @property
    def bare(self) -> str:
        """The string as a file holds it."""
        return strip_controls(self.text)


@cache
def mixed() -> tuple[Mixed, ...]:
    """All strings."""
    with Path(__file__).with_name("mixed.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Mixed(
            row["kind"],
            row["text"].translate(_ISOLATES),
            (row["meant"] or row["text"]).translate(_ISOLATES),
            re.sub("[⟪⟫]", "", row["meant"] or row["text"]).translate(_ISOLATES),
        )
        for row in rows
    )


def order(text: str, base: Base) -> list[int]:
    """The indices of the letters of ``text`` that take room, from left to right; ICU decides, where it is installed."""
    seen = [at for at in visual_order(text, base) if not _UNSEEN.match(text[at])]
    icu = icu_order(text, base)
    assert icu is None or icu == seen, f"two implementations order {text!r} differently"
    return seen


def icu_order(text: str, base: Base) -> list[int] | None:
    """The same by ICU (``Bidi.setPara``); None where PyICU is not installed."""
    try:
        import icu  # noqa: PLC0415
    except ImportError:
        return None
    paragraph = icu.Bidi()
    paragraph.setPara(icu.UnicodeString(text), 1 if base == "rtl" else 0)
    return [at for at in paragraph.getVisualMap() if not _UNSEEN.match(text[at])]


def stands(
    drawn: str,
    places: Sequence[float],
    meant: str,
    *,
    base: Base = "rtl",
    own_base: bool = False,
    rows: Sequence[int] | None = None,
) -> bool:
    """Whether the letters of ``drawn``, whose middles are ``places``, stand as those of ``meant`` should.

    ``own_base``: the first letter decides the direction. Letters joined in one shape may tie; signs above and below
    letters stand with these, and are left out. ``rows``: on which line each letter stands; the order of a line is that
    of the whole, the letters of other lines left out (rule L2 orders two letters by what lies between them alone).
    """
    told = [at for at, letter in enumerate(drawn) if not _UNSEEN.match(letter)]
    wanted = [at for at, letter in enumerate(meant) if not _UNSEEN.match(letter)]
    if [drawn[at] for at in told] != [meant[at] for at in wanted]:
        return False
    where = dict(zip(wanted, (places[at] for at in told), strict=True))
    side = base_of(strip_controls(meant)) if own_base else base
    row = [at for at in order(meant, side) if not unicodedata.combining(meant[at]) and not meant[at].isspace()]
    line = dict(zip(wanted, [0] * len(wanted) if rows is None else (rows[at] for at in told), strict=True))
    if rows is not None and [line[at] for at in sorted(row)] != sorted(line[at] for at in row):
        return False
    each = [[where[at] for at in row if line[at] == number] for number in set(line.values())]
    return all(left <= right + 0.75 for one in each for left, right in itertools.pairwise(one))
