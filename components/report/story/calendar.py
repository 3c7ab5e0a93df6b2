"""A story as a calendar that any program for calendars takes in: iCalendar, RFC 5545."""

import unicodedata
import uuid
from datetime import timedelta

from icalendar import Calendar, Event

from components.report.story.told import Happening, Story
from components.text.direction import strip_controls
from components.words import say, tongue

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "marsad:event")


def ics(story: Story) -> bytes:
    """An entry per event, of whole days; the day after the last ends it (RFC 5545, 3.6.1). UTF-8, lines folded."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Marsad//{tongue(story.language).upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _text(story.title))
    for each in story.happenings:
        calendar.add_component(_entry(each, story))
    return bytes(calendar.to_ical())


def _entry(happening: Happening, story: Story) -> Event:
    """One event; its UID stays the same in every file, so that a program takes it in once."""
    entry = Event()
    entry.add("uid", str(uuid.uuid5(_NAMESPACE, happening.event_id)))
    entry.add("dtstamp", story.made)
    entry.add("dtstart", happening.earliest)
    entry.add("dtend", happening.latest + timedelta(days=1))
    spoken: dict[str, str] = {"language": tongue(story.language)}
    entry.add("summary", _text(happening.heading), parameters=spoken)
    entry.add("description", _text(_described(happening, story)), parameters=spoken)
    if happening.matter:
        entry.add("categories", [_text(happening.matter)])
    if story.address.startswith("http"):
        entry.add("url", story.address)
    entry.add("transp", "TRANSPARENT")
    return entry


def _described(happening: Happening, story: Story) -> str:
    """The analyst's words, the quotation, and who reports it."""
    parts = [happening.words]
    if happening.quotation:
        parts.append(f"«{happening.quotation.text}» — {happening.quotation.outlet}، {happening.quotation.printed}")
    tellers = "; ".join(
        f"{each.outlet} ({each.printed}{': ' + each.days if each.days else ''})" for each in happening.tellers
    )
    parts += [f"{say('story.reported', story.language)}: {tellers}"] if tellers else []
    return "\n\n".join(part for part in parts if part)


def _text(said: str) -> str:
    """``said`` without the controls that no calendar may hold (RFC 5545, 3.1)."""
    return "".join(sign for sign in strip_controls(said) if sign == "\n" or unicodedata.category(sign) != "Cc")
