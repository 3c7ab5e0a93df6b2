"""Words said without a verb of speech: headlines, introductions before a colon, lists and interviews."""

import pytest

from tests.extract.speech.said import said

HEADLINES = [
    ("«المالية»: صرف الرواتب قبل العيد", "المالية", "صرف الرواتب قبل العيد"),
    ("نقيب الصيادلة لـ”البحر“: الدواء متوفر في كل المدن", "نقيب الصيادلة", "الدواء متوفر في كل المدن"),
    ("نجوم الضفة: لن نلعب بلا جمهور", "نجوم الضفة", "لن نلعب بلا جمهور"),
    ("جامعة الساحل: قبول ألف طالب هذا العام", "جامعة الساحل", "قبول ألف طالب هذا العام"),
    ("الشامي لـ الأفق : المدينة تستعد لموسم أمطار غزير", "الشامي", "المدينة تستعد لموسم أمطار غزير"),
    ("خبراء: سوق القمح تتعافى ببطء", "خبراء", "سوق القمح تتعافى ببطء"),
    ("الكويت: الخلاف على الآبار «فني»", "الكويت", "الخلاف على الآبار «فني»"),
    ("قنصل روما: التأشيرات تصدر في يومين", "قنصل روما", "التأشيرات تصدر في يومين"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), HEADLINES)
def test_headline(text: str, speaker: str, words: str) -> None:
    """A body by its short name, whom a paper was told by, and who says we, speak in a headline."""
    assert said(text) == [(speaker, "headline", words)]


INTRODUCED = [
    ("وفي بيان للبلدية: الطريق يفتح مساء الأحد.", "بلدية", "الطريق يفتح مساء الأحد"),
    ("من جانبه، مدير المرفأ: «الرافعات تعمل ليلا ونهارا».", "مدير المرفأ", "الرافعات تعمل ليلا ونهارا"),
    ("وفي تغريدة لوزير الري: السد آمن تماما.", "وزير الري", "السد آمن تماما"),
    ("وفي تصريح لقناة محلية: «لن أترشح مرة ثانية».", None, "لن أترشح مرة ثانية"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), INTRODUCED)
def test_introduction(text: str, speaker: str | None, words: str) -> None:
    """What stands behind the colon is said by whom the phrase names; a channel that was told says nothing."""
    assert said(text) == [(speaker, "introduction", words)]


def test_list_is_said_line_by_line() -> None:
    """Three lines behind «ما يلي» are three quotations of one speaker, and the line behind the list is none."""
    text = (
        "طالب نقيب الصيادين بما يلي:\n• تأجيل الضريبة عاما\n• ترميم الرصيف القديم\n• منع الشباك الضيقة\nوانتهى اللقاء."
    )
    assert said(text) == [
        ("نقيب الصيادين", "list", words) for words in ("تأجيل الضريبة عاما", "ترميم الرصيف القديم", "منع الشباك الضيقة")
    ]


def test_answers_are_of_the_one_who_is_asked() -> None:
    """س and ج stand for the marks; a paragraph behind the last answer is not taken for one."""
    asked = "التقينا الكاتب وائل السرحان.\nس: متى تكتب؟\nج: أكتب فجرا كل يوم.\n"
    text = f"{asked}س: ولمن؟\nج: أكتب لمن يقرأ ببطء.\nانتهى الحوار."
    assert said(text) == [
        ("وائل السرحان", "interview", "أكتب فجرا كل يوم."),
        ("وائل السرحان", "interview", "أكتب لمن يقرأ ببطء."),
    ]


SILENT = [
    "«ليالي الساحل»: رواية عن مدينة غارقة",
    "نتائج الجولة الثانية: فوز الضيوف بهدفين",
    "وفي لقاء الإياب: فاز الضيوف بهدفين نظيفين.",
    "تضم القائمة ما يلي:\n- خمسة كتب في التاريخ\n- ثلاثة كتب في الجغرافيا",
    "* متى نزرع القمح؟\n- في الخريف بعد أول مطر.\n* ومتى نحصد؟\n- في أول الصيف عادة.",
    "من جانبه، الطريق مغلق: لا أحد يمر.",
    "تونس: القبض على شبكة «العقرب»",
    "مصراتة: انتهاء أعمال الرصف في ثلاثة شوارع",
    "الخرطوم: أحمدي نجاد يزور معرض الكتاب",
    "وصدرت صحيفة «صوت الشمال الجديد» صباح الأحد.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    """A title, a result, a list of things and questions to nobody in particular quote nobody."""
    assert said(text) == []


HEADED = [
    ('"الموج": المرفأ أهم مشروع في الجنوب\nوقال "الموج" إن المرفأ جاهز.', ["الموج", "الموج"]),
    ("الموج: المرفأ أهم مشروع في الجنوب\nوقال الموج إن المرفأ جاهز.", ["الموج"]),
    ('"الموج": المرفأ أهم مشروع في الجنوب\nوارتفع "الموج" حتى بلغ المرفأ.', []),
]


@pytest.mark.parametrize(("text", "speakers"), HEADED)
def test_a_word_with_al_heads_what_it_says_where_marks_name_it_later(text: str, speakers: list[str]) -> None:
    """As a trade has that form too, the article has to name it between marks behind a verb of speech."""
    assert [speaker for speaker, *_ in said(text)] == speakers
