"""Who is quoted with which words: tables of sentences, with the actors of a small cast found by hand."""

import re

import pytest

from components.extract.quotes import quotes
from components.extract.reading import Reading
from components.extract.speech.cues import lemma
from components.lexicon import rows
from components.model import Article, EntityKind, Mention, Quote, Sentence
from components.text.fold import fold
from components.text.segment import sentences

CAST: dict[str, tuple[str, EntityKind]] = {
    "سامي النجار": ("q-sami", "person"),
    "النجار": ("q-sami", "person"),
    "ليلى حداد": ("q-layla", "person"),
    "حداد": ("q-layla", "person"),
    "روما": ("q-italy", "place"),
    "إيطاليا": ("q-italy", "place"),
    "اليونان": ("q-greece", "place"),
    "وزارة النقل": ("q-transport", "organisation"),
    "وكالة الأنباء": ("q-agency", "organisation"),
}
_NAMES = re.compile(rf"(?<!\w)[وبلف]?({'|'.join(sorted(CAST, key=len, reverse=True))})(?!\w)")


def _read(text: str) -> list[Quote]:
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    named = tuple(Mention("a", 0, *m.span(1), m[1], *CAST[m[1]], "alias", 1.0) for m in _NAMES.finditer(text))
    return list(quotes(Reading(article, numbered, named)))


# text, speaker, speaker_id, cue, stance, direct, words said
SAID = [
    (
        "قال سامي النجار إن الميناء سيفتح قريبا.",
        "سامي النجار",
        "q-sami",
        "قال",
        "neutral",
        False,
        "الميناء سيفتح قريبا",
    ),
    ("وقالت ليلى حداد إن الأسعار مستقرة.", "ليلى حداد", "q-layla", "قالت", "neutral", False, "الأسعار مستقرة"),
    (
        "توقف القطار ساعتين، وفق ما أكدته وزارة النقل.",
        "وزارة النقل",
        "q-transport",
        "وفق ما أكدته",
        "neutral",
        False,
        "توقف القطار ساعتين",
    ),
    ("وكانت روما قد أعلنت أنها سترد بالمثل.", "روما", "q-italy", "أعلنت", "neutral", False, "سترد بالمثل"),
    (
        "وكان النجار قد حذر من نقص الوقود.",
        "النجار",
        "q-sami",
        "حذر",
        "warns",
        False,
        "نقص الوقود",
    ),
    ("وأكد الوزير سامي النجار أن الخطة جاهزة.", "الوزير سامي النجار", "q-sami", "أكد", "affirms", False, "الخطة جاهزة"),
    (
        "وقال سامي النجار، المتحدث باسم الشركة، إن العمل مستمر.",
        "سامي النجار",
        "q-sami",
        "قال",
        "neutral",
        False,
        "العمل مستمر",
    ),
    ("وحذرت روما من أن المهلة تنتهي غدا.", "روما", "q-italy", "حذرت", "warns", False, "المهلة تنتهي غدا"),
    (
        "وزعمت اليونان أن السفينة خالفت القانون.",
        "اليونان",
        "q-greece",
        "زعمت",
        "doubts",
        False,
        "السفينة خالفت القانون",
    ),
    ("وادعى النجار أنه لم يوقع العقد.", "النجار", "q-sami", "ادعى", "doubts", False, "لم يوقع العقد"),
    ("ونفى النجار أن يكون قد استقال.", "النجار", "q-sami", "نفى", "denies", False, "يكون قد استقال"),
    ("وأشار خبراء إلى أن الطريق طويل.", "خبراء", None, "أشار", "neutral", False, "الطريق طويل"),
    ("ويرى المحللون أن الأزمة عابرة.", "المحللون", None, "يرى", "neutral", False, "الأزمة عابرة"),
    ("وشددت وزارة النقل على أن السلامة أولا.", "وزارة النقل", "q-transport", "شددت", "affirms", False, "السلامة أولا"),
    ("قال متحدث باسم وزارة النقل إن الجسر آمن.", "متحدث باسم وزارة النقل", None, "قال", "neutral", False, "الجسر آمن"),
    ("قال محامي سامي النجار إن موكله بريء.", "محامي سامي النجار", None, "قال", "neutral", False, "موكله بريء"),
    ("وقال النجار في مؤتمر صحفي إن النتائج جيدة.", "النجار", "q-sami", "قال", "neutral", False, "النتائج جيدة"),
    (
        "وقال النجار: «لن نغلق المصنع هذا العام».",
        "النجار",
        "q-sami",
        "قال",
        "neutral",
        True,
        "لن نغلق المصنع هذا العام",
    ),
    ("وقالت حداد: “نحن مستعدون للحوار دائما”.", "حداد", "q-layla", "قالت", "neutral", True, "نحن مستعدون للحوار دائما"),
    ('وقال النجار: "سنعود إلى الطاولة قريبا".', "النجار", "q-sami", "قال", "neutral", True, "سنعود إلى الطاولة قريبا"),
    (
        "وقال النجار: ''سنعود إلى الطاولة قريبا''.",
        "النجار",
        "q-sami",
        "قال",
        "neutral",
        True,
        "سنعود إلى الطاولة قريبا",
    ),
    (
        'قال النجار إن "الاتفاق يحتاج إلى ضمانات واضحة".',
        "النجار",
        "q-sami",
        "قال",
        "neutral",
        True,
        "الاتفاق يحتاج إلى ضمانات واضحة",
    ),
    ("وقال النجار: سنفتتح الجسر في موعده.", "النجار", "q-sami", "قال", "neutral", True, "سنفتتح الجسر في موعده"),
    ("«لن نقبل بأي شرط جديد»، قال النجار.", "النجار", "q-sami", "قال", "neutral", True, "لن نقبل بأي شرط جديد"),
    ("“هذا أفضل عرض ممكن”، كما تقول ليلى حداد.", "ليلى حداد", "q-layla", "تقول", "neutral", True, "هذا أفضل عرض ممكن"),
    (
        "«الحريق تحت السيطرة الآن»، بحسب وزارة النقل.",
        "وزارة النقل",
        "q-transport",
        "بحسب",
        "neutral",
        True,
        "الحريق تحت السيطرة الآن",
    ),
    (
        "توقف القطار ساعتين، بحسب وكالة الأنباء.",
        "وكالة الأنباء",
        "q-agency",
        "بحسب",
        "neutral",
        False,
        "توقف القطار ساعتين",
    ),
    (
        "وبحسب وزارة النقل، توقف القطار ساعتين.",
        "وزارة النقل",
        "q-transport",
        "بحسب",
        "neutral",
        False,
        "توقف القطار ساعتين",
    ),
    (
        "ارتفع عدد الركاب كثيرا، وفقا لوزارة النقل.",
        "وزارة النقل",
        "q-transport",
        "وفقا",
        "neutral",
        False,
        "ارتفع عدد الركاب كثيرا",
    ),
    ("غرقت السفينة ليلا، نقلا عن مصادر محلية.", "مصادر محلية", None, "نقلا عن", "neutral", False, "غرقت السفينة ليلا"),
    (
        "المشروع فاشل منذ البداية، على حد قول حداد.",
        "حداد",
        "q-layla",
        "على حد قول",
        "neutral",
        False,
        "المشروع فاشل منذ البداية",
    ),
    (
        "ونقلت وكالة الأنباء عن النجار قوله إن الوفد وصل.",
        "النجار",
        "q-sami",
        "نقلت وكالة الأنباء عن",
        "neutral",
        False,
        "الوفد وصل",
    ),
    (
        "واتهمت إيطاليا اليونان بتأخير السفن عمدا.",
        "إيطاليا",
        "q-italy",
        "اتهمت",
        "accuses",
        False,
        "اليونان بتأخير السفن عمدا",
    ),
    ("ودعت روما إلى وقف التصعيد فورا.", "روما", "q-italy", "دعت", "urges", False, "وقف التصعيد فورا"),
    ("وتعهدت اليونان بدعم الميناء ماليا.", "اليونان", "q-greece", "تعهدت", "promises", False, "دعم الميناء ماليا"),
    ("المدير سامي النجار قال إن العمل مستمر.", "المدير سامي النجار", "q-sami", "قال", "neutral", False, "العمل مستمر"),
    ("وصلت ليلى حداد، التي أكدت أن الوضع هادئ.", "ليلى حداد", "q-layla", "أكدت", "affirms", False, "الوضع هادئ"),
    (
        "وقال النجار: «انتظرنا طويلا. ولم يأت أحد من الوزارة».",
        "النجار",
        "q-sami",
        "قال",
        "neutral",
        True,
        "انتظرنا طويلا. ولم يأت أحد من الوزارة",
    ),
    ("وقال له أمس سامي النجار إن الباب مفتوح.", "سامي النجار", "q-sami", "قال", "neutral", False, "الباب مفتوح"),
    ("وأكد في ختام الجلسة النجار أن الخط مفتوح.", "النجار", "q-sami", "أكد", "affirms", False, "الخط مفتوح"),
    ("أما نقيب الصيادين فقال إن البحر هائج.", "نقيب الصيادين", None, "قال", "neutral", False, "البحر هائج"),
    ("واستبعد النجار أن تتأخر السفينة.", "النجار", "q-sami", "استبعد", "doubts", False, "تتأخر السفينة"),
    ("أعرب النجار عن قلقه من التأخير.", "النجار", "q-sami", "أعرب", "neutral", False, "قلقه من التأخير"),
    ("وأكد وزير النقل أهمية الجسر الجديد.", "وزير النقل", None, "أكد", "affirms", False, "أهمية الجسر الجديد"),
    ("وجاء في بيان للشركة أن العمل توقف.", "بيان للشركة", None, "جاء في", "neutral", False, "العمل توقف"),
    ("ودعا رئيس النقابة إلى إضراب شامل.", "رئيس النقابة", None, "دعا", "urges", False, "إضراب شامل"),
    ("النجار: المصنع لن يغلق أبوابه", "النجار", "q-sami", "", "neutral", True, "المصنع لن يغلق أبوابه"),
]

# text, then (speaker_id, words said) of every quote in it
CHAINS = [
    (
        "وسبق لسامي النجار أن قال إن الجسر آمن. وزار حداد.",
        [("q-sami", "الجسر آمن")],
    ),
    (
        "قال النجار إن الجسر آمن. وأضاف أن الفحص انتهى.",
        [("q-sami", "الجسر آمن"), ("q-sami", "الفحص انتهى")],
    ),
    (
        "قالت حداد: «الماء نظيف تماما اليوم». وتابعت: «لا داعي لأي قلق».",
        [("q-layla", "الماء نظيف تماما اليوم"), ("q-layla", "لا داعي لأي قلق")],
    ),
    (
        "أكد النجار أن الخط مفتوح، مشيرا إلى أن الرحلات منتظمة.",
        [("q-sami", "الخط مفتوح"), ("q-sami", "الرحلات منتظمة")],
    ),
    (
        "ويقول النجار إن الثمن مرتفع.\n«نحن نبحث عن بديل أرخص بكثير».",
        [("q-sami", "الثمن مرتفع"), ("q-sami", "نحن نبحث عن بديل أرخص بكثير")],
    ),
    (
        "“الناس هنا يريدون العمل فقط. تقول حداد: “لا شيء غير ذلك أبدا”.",
        [("q-layla", "لا شيء غير ذلك أبدا")],
    ),
    ("وقال النجار: «لن نغلق المصنع أبدا\nوغادر القاعة.", [("q-sami", "لن نغلق المصنع أبدا")]),
    (
        "قالت حداد إن الماء نظيف. وقال النجار إن الخط مفتوح. وأضافت أن الفحص انتهى.",
        [("q-layla", "الماء نظيف"), ("q-sami", "الخط مفتوح"), ("q-layla", "الفحص انتهى")],
    ),
    (
        "نفى النجار أن يكون قد استقال، لكنه أقر بأن العمل متأخر.",
        [("q-sami", "يكون قد استقال"), ("q-sami", "العمل متأخر")],
    ),
    ("أعرب النجار عن قلقه. وأضاف أن الوقت ضيق.", [("q-sami", "الوقت ضيق")]),
    (
        "وقالت روما إن العرض مرفوض، وقالت اليونان إن العرض مقبول.",
        [("q-italy", "العرض مرفوض"), ("q-greece", "العرض مقبول")],
    ),
    (
        "قال النجار إن الخط مفتوح.\nوفي تصريح للصحفيين: «لن نغلق الخط أبدا».",
        [("q-sami", "الخط مفتوح"), ("q-sami", "لن نغلق الخط أبدا")],
    ),
    (
        "أعلنت وزارة النقل ما يلي:\n1- إغلاق النفق ليلا\n2- فتح الجسر نهارا",
        [("q-transport", "إغلاق النفق ليلا"), ("q-transport", "فتح الجسر نهارا")],
    ),
    (
        "حوار مع سامي النجار\n* متى يفتح الجسر؟\n- يفتح الجسر في الربيع.\n* وهل يكفي؟\n- يكفي لعشرة أعوام أخرى.",
        [("q-sami", "يفتح الجسر في الربيع."), ("q-sami", "يكفي لعشرة أعوام أخرى.")],
    ),
    (
        "قال النجار إن الخط مفتوح. وقال لقد عملنا ليلا ونهارا.",
        [("q-sami", "الخط مفتوح"), ("q-sami", "لقد عملنا ليلا ونهارا")],
    ),
    (
        "قالت حداد إن الماء نظيف. وعن الخط الجديد، قالت: «يفتح بعد شهرين تقريبا».",
        [("q-layla", "الماء نظيف"), ("q-layla", "يفتح بعد شهرين تقريبا")],
    ),
    ("قال النجار إن الخط مفتوح. وقال لروما إن العرض مقبول.", [("q-sami", "الخط مفتوح"), ("q-sami", "العرض مقبول")]),
]

# sentences in which nobody is quoted
SILENT = [
    "زار النجار معرض «المدينة الجديدة» في روما.",
    "يحارب التنظيم المعروف باسم «الراية» منذ عام.",
    "يذكر أن الجسر افتتح قبل عامين.",
    "ومن المتوقع أن يصل النجار غدا.",
    "وصل النجار قبل أن تبدأ الجلسة.",
    "يسير العمل بحسب الخطة المرسومة.",
    "تم البناء وفقا للقانون.",
    'فتح "المقهى الكبير أبوابه.',
    "ويعتقد أنه غادر البلاد.",
    "كشفت الأزمة أن النظام هش.",
    "يكشف القلق المتزايد أن الثقة مفقودة.",
    "وأعلن في روما أن الجلسة تأجلت.",
    "وذكر بعضهم أن الطريق مغلق.",
    "لم يقل النجار إن الجسر آمن.",
    "غادر النجار على أن يعلن لاحقا أن الخط مفتوح.",
    "»«",
    "",
]


@pytest.mark.parametrize("case", SAID, ids=lambda case: case[0])
def test_said(case: tuple[str, str, str | None, str, str, bool, str]) -> None:
    """Speaker, cue, stance and the words said are read from one sentence, and nothing else is."""
    text, speaker, speaker_id, cue, stance, direct, words = case
    (found,) = _read(text)
    assert (found.speaker, found.speaker_id, found.cue, found.stance) == (speaker, speaker_id, cue, stance)
    assert (text[found.start : found.end], found.direct) == (words, direct)


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_chains(text: str, expected: list[tuple[str, str]]) -> None:
    """Speakers carry over where the text lets them, and unclosed marks spoil nothing."""
    assert [(q.speaker_id, text[q.start : q.end]) for q in _read(text)] == expected


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    """Names in marks, impersonal verbs and rules that are no source quote nobody."""
    assert _read(text) == []


LEMMAS = [
    ("وقالت", "قال"),
    ("يقول", "قال"),
    ("قائلاً", "قال"),
    ("وزعمت", "زعم"),
    ("حذّرت", "حذر"),
    ("كما يوضح", "أوضح"),
    ("على ما أظهره", "أظهر"),
    ("نقلت وكالة الأنباء عن", "نقل"),
    ("وفق", "وفق"),
    ("فكر", ""),
    ("", ""),
]


@pytest.mark.parametrize(("cue", "expected"), LEMMAS)
def test_a_cue_is_a_form_of_one_word(cue: str, expected: str) -> None:
    """Whatever its person, tense and conjunction; of «as he says» it is the verb that counts."""
    assert lemma(fold(cue, "light").text) == expected


def test_a_statement_has_the_word_of_its_cue() -> None:
    """The form stays beside it; a quotation without a verb has neither."""
    found = _read("وقالت ليلى حداد إن القطار وصل. وأضافت: «انتهى الأمر هنا الآن».")
    assert [(each.cue, each.lemma) for each in found] == [("قالت", "قال"), ("أضافت", "أضاف")]


def test_sentence_holds_start() -> None:
    """The row belongs to the sentence in which the words begin."""
    text = "وصل الوفد صباحا. وقال النجار: «انتهى الأمر هنا. لن نعود»."
    (found,) = _read(text)
    assert found.sentence == 1


def test_rules_explained() -> None:
    """Every rule that the tables above meet is explained in both languages."""
    explained = {row["rule"] for row in rows("rules_quotes") if row["ar"] and row["en"]}
    met = {quote.rule for text, *_ in (*SAID, *CHAINS) for quote in _read(str(text))}
    assert met == explained
