"""Damaged text comes back letter for letter, and healthy text is never touched."""

from collections.abc import Callable

import pytest

from components.text.repair import damage, mended
from components.text.visual import reorder, visual
from tests.three_articles import TEXTS

LINES = (
    "سيول تقطع الطريق الساحلي",
    "قال الوزير إن «المشروع الجديد» سيبدأ في الرابع من مايو، وإن كلفته 25 مليون دولار (بينها 5 ملايين للمدارس).",
    "وأضاف أن الشركة اليابانية ABC ستبني المحطة على الضفة الشرقية، وأن العمل لا يتأخر إلى العام المقبل.",
    "من هذه إلى تلك",
)


PLAIN_QUOTES = {ord("«"): '"', ord("»"): '"'}


def _latin(content: bytes) -> str:
    """Bytes as a program that knows only windows-1252 shows them."""
    one = (bytes((byte,)) for byte in content)
    return "".join(each.decode("cp1252", "ignore") or chr(each[0]) for each in one)


SPOILT: dict[str, Callable[[str], str]] = {
    "UTF-8 read as windows-1252": lambda line: _latin(line.encode()),
    "UTF-8 read as latin-1": lambda line: line.encode().decode("latin-1"),
    "UTF-8 read as windows-1256": lambda line: line.encode().decode("cp1256"),
    "windows-1256 read as windows-1252": lambda line: _latin(line.encode("cp1256")),
    "windows-1256 read as latin-1": lambda line: line.encode("cp1256").decode("latin-1"),
    "ISO 8859-6 read as latin-1": lambda line: (
        line.translate({0xAB: 34, 0xBB: 34}).encode("iso8859_6").decode("latin-1")
    ),
    "UTF-8 read as windows-1252, twice": lambda line: _latin(_latin(line.encode()).encode()),
    "UTF-8 read as windows-1256, then 1252": lambda line: _latin(line.encode().decode("cp1256").encode()),
    "visual order": lambda line: reorder(line, "rtl"),
    "visual order, letters by shape": lambda line: visual(line, "rtl"),
}


@pytest.mark.parametrize("way", SPOILT)
def test_what_was_spoilt_comes_back(way: str) -> None:
    """Each line of a page, long or short, is what it was."""
    page = "\n".join(SPOILT[way](line) for line in LINES)
    found = damage(page)
    assert found is not None
    wanted = [line.translate(PLAIN_QUOTES) if "8859" in way else line for line in LINES]
    assert [mended(line, found) for line in page.split("\n")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS,
        "\n".join(LINES),
        "Crème brûlée à l'été, Çelik, Ağrı, Málaga, naïve, Ærø, Übergrößenträger und Äußerungen",
        "© 2023 – “quoted” … ½ £5 §7 ط§ واحد",
        "كلمة ةمقلوبة في نص سليم قال فيه الوزير إن الطريق إلى المدينة مفتوح من الصباح",
        "ى\nة\n ى ة",
        "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﻄﺮﻳﻖ ﻣﻔﺘﻮﺡ ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ ﺍﻟﻴﻮﻡ",
        "أولا مثلا مقابلا لا إلا كلا",
        "",
    ],
)
def test_what_is_healthy_stays(text: str) -> None:
    """Accents, signs, a slip of the pen and letters by shape in their right order are no damage."""
    found = damage(text)
    assert found is None or all(mended(line, found) is None for line in text.split("\n"))


def test_turned_lines_amid_healthy_ones() -> None:
    """Of a page half of which was painted, only that half is turned."""
    healthy, painted = LINES[1], reorder(LINES[2], "rtl")
    found = damage(f"{healthy}\n{healthy}\n{healthy}\n{painted}")
    assert found is not None
    assert (mended(healthy, found), mended(painted, found)) == (None, LINES[2])
