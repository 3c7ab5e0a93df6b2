"""A page's date counts only where it can be nothing else."""

from datetime import date

import pytest

from components.pipeline.cleaning import dates


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("2023-09-13T10:00:00Z", date(2023, 9, 13)),
        ("20230913T100000Z", date(2023, 9, 13)),
        ("1694563200", date(2023, 9, 13)),
        ("Wed, 13 Sep 2023 10:00:00 GMT", date(2023, 9, 13)),
        ("09/13/2023", date(2023, 9, 13)),
        ("Wednesday 09/13/2023", date(2023, 9, 13)),
        ("13/9/2023", date(2023, 9, 13)),
        ("28 صفر 1445 هـ - 13 سبتمبر 2023", date(2023, 9, 13)),
        ("28 صفر 1445 هـ - 23 سبتمبر 2023", None),
        ("الأربعاء 28 صفر 1445", date(2023, 9, 13)),
        ("28 صفر 1445", None),
        ("الأربعاء 13 سبتمبر 202304:12 م", date(2023, 9, 13)),
        ("الأربعاء 13 سبتمبر 20234", None),
        ("GMT 18:30 2023 الأربعاء 13 سبتمبر", date(2023, 9, 13)),
        ("GMT 18:30 2023 الأحد 13 سبتمبر", None),
        ("0000-00-00", None),
        ("قبل يومين", None),
    ],
)
def test_fields(field: str, day: date | None) -> None:
    """Dates as machines and people write them; a Hijri date needs a partner or a weekday that agrees."""
    assert dates.plain_date(field) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال اليوم الأربعاء 13 سبتمبر 2023 إن", date(2023, 9, 13)),
        ("وصل أمس الأربعاء 13 سبتمبر/أيلول 2023.", date(2023, 9, 14)),
        ("اجتمع المجلس، أمس الأربعاء ١٣/٩/٢٠٢٣، في المقر.", date(2023, 9, 14)),
        ("أعلن الديوان، يومه الأربعاء 13 شتنبر 2023، أن", date(2023, 9, 13)),
        ("قال اليوم الاثنين 13 سبتمبر 2023 إن", None),
        ("قال اليوم الأربعاء في لقاء رتب له منذ الأربعاء 13 سبتمبر 2023 إن", None),
        ("ولد الأربعاء 13 سبتمبر 2023.", None),
        ("اليوم الأربعاء 13 سبتمبر 2023 وأمس الأحد 3 سبتمبر 2023", None),
    ],
)
def test_from_text(text: str, day: date | None) -> None:
    """Only a today that is dated in full, and only if there is one such day."""
    assert dates.from_text(text) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/2015/08/07/port.html", date(2015, 8, 7)),
        ("https://example.org/20150807/ms2.htm", date(2015, 8, 7)),
        ("https://example.org/article/20158907", None),
    ],
)
def test_from_address(address: str, day: date | None) -> None:
    """Many sites write the day into the path."""
    assert dates.from_address(address) == day
