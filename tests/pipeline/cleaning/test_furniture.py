"""What a line is by itself: labels, counters, calls to the reader, pointers; sentences that begin alike are text."""

import pytest

from components.pipeline.cleaning import credits, newsrooms
from components.pipeline.cleaning.captions import is_photo_credit
from components.pipeline.cleaning.datelines import split_dateline
from components.pipeline.cleaning.furniture import calls, recognise
from components.pipeline.cleaning.pieces import pieces


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("المزيد من أخبار البلدة", "related_heading"),
        ("المزيد من القرى انضمت إلى الحملة", None),
        ("اقرأ أيضا – جسر القرية", "related_line"),
        ("اقرأ أيضا", "related_heading"),
        ("3 تعليقات", "comments"),
        ("التعليقات (12)", "comments"),
        ("4 دقائق", "ornament"),
        ("صفحة 14", "ornament"),
        ("https://example.org/3ab", "embed"),
        ("جسر القرية بعد السيل. © أ ف ب", "photo_credit"),
        ("صحيفة القرية © 2017", "copyright"),
        ("بئر القرية.jpg", "photo_credit"),
        ("صورة من: فلان", "photo_owner"),
        ("البلدة: سنبني الجسر", None),
    ],
)
def test_lines_by_themselves(text: str, rule: str | None) -> None:
    """By a label, by their signs, or by a heading before a dash."""
    found = recognise(text)
    assert (found.rule if found else None) == rule


@pytest.mark.parametrize(
    ("text", "said"),
    [("يصلك جديدنا كل صباح في نشرتنا", True), ("قال إن البلدة نشرت الخبر في لوحة المدرسة", False)],
)
def test_calls(text: str, said: bool) -> None:
    """What the site says of itself."""
    assert calls(text) is said


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("وادي الرمان (رويترز) - ", "وصل الوفد"),
        ("نيودلهي 21 أغسطس آب (رويترز) - ", "وصل الوفد"),
        ("جنين 12-7-2021 وفا- ", "وصل الوفد"),
        ("المنامة - 11 - 3 (كونا) -- ", "وصل الوفد"),
        ("الشارقة - «الخليج»: ", "وصل الوفد"),
        ("شفق نيوز/ ", "وصل الوفد"),
        ("الأخبار (انواذيبو) – ", "وصل الوفد"),
        ("", "قال الوزير «السابق»: وصل الوفد"),
        ("", "نيسان/ أبريل شهر الوفود كلها"),
        ("", "وصل الوفد (رويترز) أمس"),
    ],
)
def test_datelines(dateline: str, rest: str) -> None:
    """Place, day and newsroom before a dash; a quotation, two names of a month and a bracket are none."""
    cut = split_dateline(pieces(dateline + rest)[0], None)
    assert (dateline.strip(), rest) == ((cut[0].text, cut[1].text) if cut else ("", rest))


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("ن.س/ ع.ج (د ب أ)", "initials"),
        ("ف ن / م ع ك", "initials"),
        ("أمينة ن./ حسن خ.", "initials"),
        ("كم/ساعة", ""),
        ("(إعداد سامي حداد للنشرة العربية - تحرير هدى نور)", "writer"),
        ("(إن العمل يبدأ بعد شهر)", ""),
        ("تحقيق سلوى المرعي", "genre"),
        ("تحقيق في أسباب انهيار الجسر القديم", ""),
        ("أخبارنا/ أ ف ب", "agency"),
        ("أخبارنا/ محليات", ""),
        ("مراكب في المرفأ في صورة التقطت يوم 2 يونيو", "photo"),
    ],
)
def test_credits(text: str, judged: str) -> None:
    """Who made the copy, the words and the picture."""
    said = {
        "initials": credits.is_initials(text),
        "writer": credits.is_writer(text),
        "genre": credits.is_genre(text),
        "agency": newsrooms.names_agency(text),
        "photo": is_photo_credit(text),
    }
    assert said[judged] if judged else not any(said.values())
