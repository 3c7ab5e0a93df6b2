"""What a sentence without a date tells of: on the day of the sentence before, of the issue or of the week before it."""

from datetime import date

import pytest

from components.extract.reading import Happening
from tests.extract.test_happenings import CHINA, PUTIN, RUSSIA, XI, read

THERE = "وصل شي جين بينغ إلى موسكو الاثنين."
FAR = "نشر الخبر. وسمعه الناس. "
"""Two sentences that keep the next from opening the article."""


def _told(text: str, published: date | None = date(2023, 3, 23)) -> list[Happening]:
    return [each for each in read(text, published) if not each.rule.startswith(("verb", "noun"))]


@pytest.mark.parametrize(
    ("text", "rule", "first", "last"),
    [
        (f"{FAR}{THERE} والتقى فلاديمير بوتين فيها.", None, 0, 0),
        (f"{FAR}{THERE} ثم التقى شي جين بينغ فلاديمير بوتين.", "previous-dated", 20, 20),
        (f"{FAR}{THERE}\nثم التقى شي جين بينغ فلاديمير بوتين.", "recent-joined", 16, 23),
        ("التقى فلاديمير بوتين شي جين بينغ في موسكو.", "lead-dated", 22, 23),
        ("سيلتقي فلاديمير بوتين شي جين بينغ في موسكو.", None, 0, 0),
        ("لم يلتق فلاديمير بوتين شي جين بينغ في موسكو.", None, 0, 0),
        ("التقى فلاديمير بوتين شي جين بينغ مرات كثيرة.", None, 0, 0),
        (f"{FAR}وترى واشنطن أن لقاء فلاديمير بوتين بشي جين بينغ مهم.", "recent-joined", 16, 23),
        (f"{FAR}وترى واشنطن أن لقاء فلاديمير بوتين السابق بشي جين بينغ مهم.", None, 0, 0),
        (f"{FAR}وترى واشنطن أن استئناف محادثات فلاديمير بوتين وشي جين بينغ مهم.", None, 0, 0),
        (f"{FAR}وهاجمت روسيا أوكرانيا.", None, 0, 0),
    ],
)
def test_the_days_of_what_has_no_date(text: str, rule: str | None, first: int, last: int) -> None:
    """Which rule, and the days of March 2023 that it gives; none where it is denied, planned, another or daily."""
    days = (date(2023, 3, first), date(2023, 3, last)) if rule else None
    found = [(each.rule, (each.time.earliest, each.time.latest)) for each in _told(text)]
    assert found == ([(rule, days)] if rule else [])


def test_who_takes_part_is_named_in_the_sentence_itself() -> None:
    """The day is carried over, the company is not."""
    (found,) = _told("التقى الرئيس الروسي نظيره الصيني في موسكو.")
    assert set(found.actors) == {RUSSIA, CHINA}
    (found,) = _told(f"{FAR}{THERE} ثم صافح شي جين بينغ فلاديمير بوتين.")
    assert set(found.actors) == {XI, PUTIN}


def test_without_a_day_of_publication_only_a_day_before_helps() -> None:
    """No issue, no day of the issue."""
    assert _told("التقى فلاديمير بوتين شي جين بينغ في موسكو.", None) == []
