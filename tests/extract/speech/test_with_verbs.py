"""Words that a verb of speech brings: what begins and ends them, and whom a verb that names nobody continues."""

import pytest

from tests.extract.speech.said import told

STATED = [
    ("أكد وزير الصيد في لقاء مع نظيره الموريتاني التزام بلاده بالحصص.", "وزير الصيد", "التزام بلاده بالحصص"),
    ("نفت الشركة المشغلة، في بيان، تسرب الوقود إلى الخليج.", "الشركة المشغلة", "تسرب الوقود إلى الخليج"),
    ("وأعلن النادي مسؤوليته عن تلف المدرجات.", "النادي", "مسؤوليته عن تلف المدرجات"),
    ("لوح المدرب باستئناف الإضراب.", "المدرب", "استئناف الإضراب"),
    ("وأكد لهم المدير أهمية الصيانة الدورية.", "المدير", "أهمية الصيانة الدورية"),
    ("أكد سموه - حفظه الله - حرصه على راحة الزوار.", "سموه", "حرصه على راحة الزوار"),
    ("وأكدت الوزيرة بشدة ضرورة حماية الغابات.", "الوزيرة", "ضرورة حماية الغابات"),
]


@pytest.mark.parametrize(("text", "speaker", "words"), STATED)
def test_what_is_stated_without_that(text: str, speaker: str, words: str) -> None:
    """A masdar or a noun such as أهمية begins the words, also behind a phrase of when and where."""
    assert told(text) == [(speaker, words)]


ENDS = [
    ("قال المدير إن العمل يسير، إلا أن السكان نفوا ذلك.", "العمل يسير"),
    ("قال المدير إن العمل يسير، إلا أن الماء يتأخر.", "العمل يسير، إلا أن الماء يتأخر"),
    ("قال المدير إنه رغم البرد زاد الإنتاج، إلا أن التصدير تعثر.", "رغم البرد زاد الإنتاج، إلا أن التصدير تعثر"),
    ("أكد المدير أن السد ممتلئ، مقدما شكره للعاملين.", "السد ممتلئ"),
    ('قال المدير" لن نغلق الباب في وجه أحد".', "لن نغلق الباب في وجه أحد"),
    ("وأضاف المدير: (نعمل على علاج المصابين كلهم).", "نعمل على علاج المصابين كلهم"),
    ("ووصف المدير العقد بأنه صفقة لفريق صغير.", "صفقة لفريق صغير"),
    ("قال المدير إن الجسر جاهز، لكنه رفض الحديث عن كلفته.", "الجسر جاهز"),
    ("قال المدير إن الجسر جاهز، لكنه يحتاج إلى طلاء.", "الجسر جاهز، لكنه يحتاج إلى طلاء"),
    ("قال المدير إن الجسر جاهز للعبور، ومن المقرر أن يفتتح الأحد المقبل.", "الجسر جاهز للعبور"),
]


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_where_words_begin_and_end(text: str, words: str) -> None:
    """Before what the writer sets against them, unless رغم leads up to it, and without how they were told."""
    assert told(text) == [("المدير", words)]


def test_a_source_in_the_midst_of_a_sentence_has_said_all_of_it() -> None:
    """Where the words before it break off; where they are a clause, only they are taken."""
    broken_off = "وبلغت خسائر الحريق، بحسب الدفاع المدني، مليوني ريال وثلاث شاحنات"
    assert told(f"{broken_off}.") == [("الدفاع المدني", broken_off)]
    whole = "احترقت ثلاث شاحنات في المرفأ القديم ليلة السبت"
    assert told(f"{whole}، بحسب الدفاع المدني، ثم هدأت الريح.") == [("الدفاع المدني", whole)]


CONTINUED = [
    ("قال الوزير إن الجسر جاهز. ودعا لتفعيل المرور الليلي.", ["الوزير", "الوزير"]),
    ("قال الوزير إن الجسر جاهز. ودعا للمرضى بالشفاء.", ["الوزير"]),
    ("قال الوزير إن الجسر جاهز.\nوفي سؤال حول الكلفة، أجاب: «دفعناها كلها قبل عام».", ["الوزير", "الوزير"]),
    ("قال سماحة المفتي إن اللجان جاهزة. وأضاف أن الرصد غدا.", ["سماحة المفتي", "سماحة المفتي"]),
    ("قال الوزير إن الجسر جاهز. وأضافت أن المرور غدا.", ["الوزير"]),
    ("قالت الوزارة إن الجسر جاهز. وأضاف أن المرور غدا.", ["الوزارة"]),
    ("قالت عائلة الغريق إن البحث توقف. وطالبوا بزيادة الزوارق.", ["عائلة الغريق", "عائلة الغريق"]),
    ("قالت الوزارة إن الجسر جاهز. وطالبوا بزيادة الزوارق.", ["الوزارة"]),
]


@pytest.mark.parametrize(("text", "speakers"), CONTINUED)
def test_a_verb_continues_whom_it_agrees_with(text: str, speakers: list[str]) -> None:
    """In gender and number: أضافت goes on with no man, طالبوا with a family and not with a ministry."""
    assert [speaker for speaker, _ in told(text)] == speakers


SUBJECTS = [
    ("الحكومة تدعو المزارعين إلى ترشيد مياه الري.", "الحكومة"),
    ("وفي طهران اعتبر الرئيس أن العقوبات فقدت أثرها.", "الرئيس"),
    ("وقالت عدد من الحاضرات إن الدورة قصيرة.", "عدد من الحاضرات"),
    ("ووصف الوزير السوداني المختطفين بأنهم رجال صبورون.", "الوزير السوداني"),
    ("أما أوغلو، الذي تقود بلاده الوساطة، فقال «نسعى إلى رفع العقوبات كلها».", "أوغلو"),
    ("تحذر التجارة المستهلك من شراء الأجهزة المقلدة.", "التجارة"),
]


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_the_subject_is_not_whom_it_addresses(text: str, speaker: str) -> None:
    """Who stands before a verb that urges is its subject; a town behind في is not."""
    assert [each for each, _ in told(text)] == [speaker]


SILENT = [
    "البعض يقول إن الحي سيهدم.",
    "يتعين على البلدية أن ترصف الشارع.",
    "ولوح الحارس بيده للقطار حتى غاب.",
    "وعبر الجيش النهر عند الفجر.",
    "وتظاهر الطلاب قبل أن يعلن المدير أن الامتحان أجل.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    """Nobody in particular, an obligation, a hand that waves, a river that is crossed, and what was not yet said."""
    assert told(text) == []


NAMED = [
    ("أبلغ «البيان» مصدر في الميناء أن السفن تأخرت يومين.", "مصدر"),
    ("أبلغ «الموج الأزرق» الصيادين أن السفن تأخرت يومين.", "الموج الأزرق"),
    ("قال المدير معددا فضائل العمل الجماعي إن السفن تأخرت يومين.", "المدير"),
    ("قال المدير خالدا إن السفن تأخرت يومين.", "المدير خالدا"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_who_is_told_and_how_are_no_part_of_who_tells(text: str, speaker: str) -> None:
    """The outlet behind أبلغ is no speaker where one follows; a participle ends a name."""
    assert told(text) == [(speaker, "السفن تأخرت يومين")]


RESUMED = [
    ("قال المدير إن السد ممتلئ. إلا أنه عبر عن قلقه من الأمطار.", ["السد ممتلئ", "قلقه من الأمطار"]),
    ("قال المدير إن السد ممتلئ، مثنيا على عمل الحراس.", ["السد ممتلئ", "عمل الحراس"]),
    ("دعا المدير المزارعين الذين غمرت السيول حقولهم، إلى تسجيل خسائرهم.", ["تسجيل خسائرهم"]),
    ("إلا أنه عبر عن قلقه من الأمطار.", []),
    ("إلا أن النهر عبر القرية من غربها.", []),
]


@pytest.mark.parametrize(("text", "words"), RESUMED)
def test_who_spoke_goes_on(text: str, words: list[str]) -> None:
    """Behind إلا أنه, in a participle, and where a preposition far behind its verb takes it up again."""
    assert told(text) == [("المدير", each) for each in words]
