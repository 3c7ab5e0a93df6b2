"""A story: what is told of each event, and its files opened again, with hostile words wherever somebody can write."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from components.corpus import Corpus
from components.report.outline import Item, Outline, pack, unpack
from components.report.permalink import Links
from components.report.story import FILES
from components.report.story.calendar import ics
from components.report.story.markdown import markdown
from components.report.story.timelinejs import COLUMNS, sheet, slides
from components.report.story.told import Story, told
from components.text.direction import CONTROLS
from components.words import LANGUAGES, say
from tests.report.pieces import HOSTILE

LONG = "كلام طويل عن زيارة وصل فيها سالم إلى القاهرة؛ وفيه فاصلة، وشرطة \\ وسطر\nجديد. " * 4
STORY = Outline(
    title="قصة الزيارة",
    summary=HOSTILE,
    items=(
        Item("events", events=("e2",), caption=f"=1+1 {HOSTILE}", text=LONG),
        Item("events", events=("e1",)),
        Item("events", events=("gone",)),
    ),
)
HOME = "http://marsad.example"


def story(corpus: Corpus, language: str = "ar") -> Story:
    """STORY told."""
    return told(corpus, STORY, Links(language, HOME), f"{HOME}/story")


@pytest.mark.parametrize("language", LANGUAGES)
def test_events_are_told_in_the_order_of_their_days(corpus: Corpus, language: str) -> None:
    """12 September comes before 13, in whatever order they were chosen; one that is gone is counted."""
    found = story(corpus, language)
    assert [each.event_id for each in found.happenings] == ["e1", "e2"]
    assert [each.earliest for each in found.happenings] == [date(2023, 9, 12), date(2023, 9, 13)]
    assert found.missing == 1


def test_an_event_is_told_with_its_outlets_and_a_sentence(corpus: Corpus) -> None:
    """Both outlets report the arrival, الصباح first; of two short sentences the longer is quoted."""
    arrival, welcome = story(corpus, "en").happenings
    assert [(each.outlet, each.printed, each.days) for each in arrival.tellers] == [
        ("Al-Sabah", "13 September 2023", ""),
        ("Al-Masa", "14 September 2023", ""),
    ]
    assert (arrival.heading, arrival.words, arrival.matter) == ("Salem arrives in Cairo", "", "visit")
    assert arrival.quotation
    assert (arrival.quotation.text, arrival.quotation.outlet) == ("وصل سالم إلى القاهره يوم الثلاثاء.", "Al-Masa")
    assert welcome.quotation
    assert welcome.quotation.text == "ورحّب المتحدث المصري بزيارة أحمد يوم الأربعاء."
    assert welcome.words == LONG.strip()


def test_a_story_keeps_in_the_address() -> None:
    """What is written of each event goes into the address and comes back, words and all."""
    assert unpack(pack(STORY)) == STORY


def test_the_calendar_is_read_back(corpus: Corpus) -> None:
    """Whole days, the end exclusive; commas, backslashes and line ends whole; lines of at most 75 octets (RFC 5545)."""
    content = ics(story(corpus))
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\r\n " in content
    calendar = Calendar.from_ical(content)
    assert (str(calendar["version"]), str(calendar["prodid"])) == ("2.0", "-//Marsad//AR")
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    first, last = calendar.walk("VEVENT")
    assert not [*calendar.errors, *first.errors, *last.errors]
    assert all(each.decoded("dtstamp").utcoffset() is not None for each in (first, last))
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (date(2023, 9, 12), date(2023, 9, 13))
    assert re.search(rb"DTSTART;VALUE=DATE:20230912\r\n", content)
    assert str(first["summary"]) == "وصول سالم إلى القاهرة"
    assert str(last["description"]).startswith(LONG.strip())
    assert len({str(each["uid"]) for each in (first, last)}) == 2
    assert content == ics(story(corpus))


def test_the_sheet_has_the_columns_of_timelinejs(corpus: Corpus) -> None:
    """A title row, then a row per event; no cell is a formula, and no word of anybody is markup."""
    rows = list(csv.DictReader(io.StringIO(sheet(story(corpus)).decode(), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["Type"] for row in rows] == ["title", "", ""]
    assert [(row["Year"], row["Month"], row["Day"], row["End Year"]) for row in rows[1:]] == [
        ("2023", "9", "12", ""),
        ("2023", "9", "13", ""),
    ]
    assert rows[2]["Headline"].startswith("'=1+1")
    assert rows[1]["Group"] == "زيارة"
    assert rows[1]["Media"].startswith("<blockquote>")
    for row in rows:
        assert "<script" not in "".join(row.values())
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_the_slides_of_timelinejs(corpus: Corpus) -> None:
    """The JSON has dates as numbers, unique ids, and no markup of anybody's."""
    said = json.loads(slides(story(corpus)))
    assert [event["unique_id"] for event in said["events"]] == ["e1", "e2"]
    assert said["events"][0]["start_date"] == {"year": 2023, "month": 9, "day": 12}
    assert "<script" not in json.dumps(said)
    assert "&lt;script" in said["title"]["text"]["text"]


def test_a_stretch_has_an_end(corpus: Corpus) -> None:
    """An event of several days ends in the sheet on its last day, in the calendar on the day after."""
    whole = story(corpus)
    long = replace(whole, happenings=(replace(whole.happenings[0], latest=date(2023, 9, 30)),))
    row = list(csv.DictReader(io.StringIO(sheet(long).decode(), newline="")))[1]
    assert (row["End Year"], row["End Month"], row["End Day"]) == ("2023", "9", "30")
    assert Calendar.from_ical(ics(long)).walk("VEVENT")[0].decoded("dtend") == date(2023, 10, 1)


def test_the_markdown_is_text(corpus: Corpus) -> None:
    """A heading per event; what somebody wrote stays words, whatever signs it has."""
    text = markdown(story(corpus)).decode()
    assert text.startswith("# قصة الزيارة\n")
    assert len(re.findall("^## ", text, re.MULTILINE)) == 2
    assert "\\<script\\>" in text
    assert "\\*b\\*" in text
    assert f"{say('story.reported', 'ar')}:" in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.key)
def test_no_file_holds_a_control(corpus: Corpus, file: object) -> None:
    """Text in files is bare: direction is decided by whoever shows it."""
    write: Callable[[Story], bytes] = file.write  # type: ignore[attr-defined]
    assert not set(write(story(corpus)).decode()) & set(CONTROLS)
    assert say(f"story.file.{file.key}", "ar")  # type: ignore[attr-defined]
