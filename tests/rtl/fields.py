"""What two browsers draw where no letter can be asked for its place, in fields and on a canvas: by pictures of them."""

import math
from collections.abc import Iterator

from PIL import Image

from components.text.direction import isolate
from tests.rtl import dashboard, pixels
from tests.rtl.mixed import OPTIONS, mixed
from tests.rtl.screens import DENSITY, Screen

FIELDS = {
    "value of a field": ("input", "input"),
    "value of a long field": ("area", "textarea"),
    "chosen value": ("choice", "input"),
}
"""The container and the element, by surface."""
CELL = 14
"""Pixels of the type of a cell."""
WIDEST = 420
"""Pixels in which each string has room."""
HEAD = ROW = 35
"""Pixels of the headings of a canvas, and of a row."""
_INSIDE = """selector => {
  const fields = [...document.querySelectorAll(selector)];
  fields[Math.floor(fields.length / 2)].scrollIntoView({block: "center"});
  return fields.map(field => {
    const box = field.getBoundingClientRect(), looks = getComputedStyle(field);
    const [left, right, top, bottom] = ["Left", "Right", "Top", "Bottom"].map(
      side => parseFloat(looks["padding" + side]) + parseFloat(looks[`border${side}Width`]));
    return [box.x + left - 2, box.y + top, box.width - left - right + 4, box.height - top - bottom,
      parseFloat(looks.fontSize)];
  });
}"""
"""Of each field: the box inside of its edges, and the size of its type, in pixels of the window."""
_CANVAS = ".st-key-proof-canvas-{} canvas"
_DRAWN = """selector => { const canvas = document.querySelector(selector);
  return canvas && canvas.getBoundingClientRect().height > 60; }"""


def wrong(screen: Screen, address: str) -> dict[str, list[str]]:
    """By surface, the strings whose pictures are not those that HarfBuzz draws."""
    dashboard.opened(screen, address, "fields", [_CANVAS.format(72)])
    found: dict[str, list[str]] = {}
    bare = [each.bare for each in mixed()]
    shut = [isolate(text, "rtl") for text in bare]
    for name, (container, element) in FIELDS.items():
        pictures, size = _pictures(screen, container, element)
        found[name] = pixels.all_wrong(pixels.judged(pictures, size, shut if name == "chosen value" else bare))
    found["cell that can be edited"] = pixels.all_wrong(pixels.judged(list(_cells(screen)), CELL * DENSITY, shut))
    return found


def _pictures(screen: Screen, container: str, element: str) -> tuple[list[Image.Image], int]:
    """What is inside of each field, and the size of its type in points."""
    found: list[Image.Image] = []
    size = 0.0
    for start in range(0, len(mixed()), OPTIONS):
        boxes = screen.run(_INSIDE, f".st-key-proof-{container}-{start} {element}")
        left, top = max(x + width for x, _, width, *_ in boxes) - WIDEST, boxes[0][1]
        whole = pixels.opened(screen.picture((left, top, WIDEST, boxes[-1][1] + boxes[-1][3] - top)))
        for x, y, width, height, _ in boxes:
            # Whole pixels of the field alone: the edge around it is ink, too.
            first, last = math.ceil((y - top) * DENSITY), min(math.floor((y + height - top) * DENSITY), whole.height)
            sides = (round(max(x - left, 0) * DENSITY), round((x + width - left) * DENSITY))
            found.append(whole.crop((sides[0], first, sides[1], last)))
        size = boxes[0][-1]
    return found, round(size * DENSITY)


def _cells(screen: Screen) -> Iterator[Image.Image]:
    """Each cell of the tables that are drawn on a canvas."""
    for start in range(0, len(mixed()), OPTIONS):
        selector = _CANVAS.format(start)
        screen.until(_DRAWN, selector)
        x, y, width, height, _ = screen.run(_INSIDE, selector)[0]
        whole = pixels.opened(screen.picture((x, y, width, height)))
        for row in range(min(OPTIONS, len(mixed()) - start)):
            top, bottom = ((HEAD + ROW * (row + edge)) * DENSITY for edge in (0, 1))
            yield whole.crop((6 * DENSITY, top + 4 * DENSITY, whole.width - 6 * DENSITY, bottom - 4 * DENSITY))
