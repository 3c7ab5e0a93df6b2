"""What our own painter draws: the places of its letters, and its pictures beside HarfBuzz."""

import io
from functools import cache
from pathlib import Path

import pypdfium2

from components.charts.looks import dress
from components.export.painter import Drawing, painted
from components.export.vector import converted
from components.text.direction import isolate
from tests.rtl import papers, pixels
from tests.rtl.dashboard import LETTERS, misplaced
from tests.rtl.mixed import mixed
from tests.rtl.screens import DENSITY, Screen

_ROW = f"""top => {{ window.scrollTo(0, top - 200);
  return [0, top - window.scrollY, {pixels.WIDTH}, {pixels.ROW}]; }}"""


@cache
def drawing(outlined: bool = True) -> Drawing:
    """Every string as a note, drawn by our painter."""
    return painted(pixels.figure().to_dict(), pixels.WIDTH, outlined=outlined, family=dress.FONT)


def misplaced_by_us() -> list[str]:
    """The strings whose glyphs the painter does not put in their order."""
    lines = zip(mixed(), drawing().written, strict=True)
    found = [(each, sorted(written.line.glyphs, key=lambda glyph: glyph.x)) for each, written in lines]
    return [
        each.bare
        for each, glyphs in found
        if papers.line("".join(glyph.letter for glyph in glyphs), None) != papers.line(each.meant)
    ]


def on_paper() -> dict[str, list[str]]:
    """By kind of file, the strings that are wrong in it: order, shapes or brackets."""
    png = converted(drawing().svg(), drawing().width, drawing().height, "png", pixels.SCALE)
    pdf = converted(drawing().svg(), drawing().width, drawing().height, "pdf")
    page = io.BytesIO()
    pypdfium2.PdfDocument(pdf)[0].render(scale=pixels.SCALE * 96 / 72).to_pil().save(page, "PNG")
    return {
        "our painter, PNG": pixels.all_wrong(pixels.wrong(png)),
        "our painter, PDF": pixels.all_wrong(pixels.wrong(page.getvalue())),
    }


def in_browser(screen: Screen, folder: Path) -> dict[str, list[str]]:
    """The painter's two kinds of SVG, opened in a browser."""
    for outlined in (True, False):
        drawn = drawing(outlined).svg()
        (folder / f"painted-{outlined}.svg").write_text(drawn, encoding="utf-8")
    screen.go((folder / "painted-False.svg").as_uri())
    letters = misplaced(screen.run(LETTERS, "text"))
    screen.go((folder / "painted-True.svg").as_uri())
    rows = [pixels.opened(screen.picture(screen.run(_ROW, at * pixels.ROW))) for at in range(len(mixed()))]
    outlines = pixels.all_wrong(
        pixels.judged(rows, pixels.SIZE * DENSITY, [isolate(each.text, "rtl") for each in mixed()])
    )
    return {"our painter, SVG with text": letters, "our painter, SVG with outlines": outlines}
