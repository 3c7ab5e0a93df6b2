"""What follows a word tells whether it is a verb of speech: each pair has the same word, once said and once not."""

import pytest

from tests.extract.speech.said import told

PAIRS = [
    ("وقدرت الوكالة عدد النازحين بنحو مليون.", "وجمع الأهالي أكبر قدر ممكن من الحطب قبل أن يشتد البرد."),
    ("وتحدثت تقارير عن انهيار الجسر.", "وتحدثت الوزيرة عن مشاريع الطرق."),
    ("وتنص الاتفاقية على أن تسحب القوات.", "وتنص رسالته على أن يزورهم."),
    ("ويشتبه الغرب في أن طهران تخفي منشأة.", "وكان الرجلان يشتبه في أنهما شاركا في السطو."),
    ("ووصف الوزير اللقاء بأنه مثمر.", "وكان العداء قد وصف بالبطل الوطني."),
    ("واتهم الناطق الشركة بالتلاعب.", "وكان الموظف اتهم بالتزوير."),
    ("واتفق الطرفان على أن الهدنة ضرورية.", "وقرأ الوزير بيانا اتفقت عليه كل من بريطانيا وفرنسا."),
    ("وطالب النائب بفتح تحقيق.", "وحضر مئة طالب وطالبة بفرح."),
]


@pytest.mark.parametrize(("said", "silent"), PAIRS)
def test_what_follows_tells(said: str, silent: str) -> None:
    """The first sentence has one saying, the second none."""
    assert len(told(said)) == 1
    assert told(silent) == []
