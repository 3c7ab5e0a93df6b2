"""What a line is by itself: labels, counters, calls to the reader, pointers; sentences that begin alike are text."""

import pytest

from components.pipeline.cleaning import credits, newsrooms, writers
from components.pipeline.cleaning.alike import goes_on
from components.pipeline.cleaning.captions import is_photo_credit
from components.pipeline.cleaning.datelines import split_dateline
from components.pipeline.cleaning.furniture import calls, notice, recognise
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
        ("4 دقائق", "reader_message"),
        ("صفحة 14", "reader_message"),
        ("قراءة 9 دقائق", "reader_message"),
        ("الزيارات : 562", "reader_message"),
        ("دقائق معدودة", None),
        ("3 تعليقات:", "comments"),
        ("حجم الخط أ أ أ", "ornament"),
        ("11 رأي", "ornament"),
        ("3 من 12", "ornament"),
        ("/نهاية الخبر/", "end_mark"),
        ("/قنا/", None),
        ("+ نسخة للطباعة", "share"),
        ("منتدى القرية > القسم العام > التراث", "nav"),
        ("https://example.org/3ab", "embed"),
        ("الجسر عاد إلى أهله pic.twitter.com/abC1 — بلدة الوادي (@wadi) 3 مايو", "embed"),
        ("وكتب رئيس البلدة على حسابه في تويتر: الجسر عاد إلى أهله بعد عامين https://t.co/abcDEF12", None),
        (".a{color:red}", "markup_debris"),
        (".a{color:red} أعادت بلدة الوادي فتح الجسر.", None),
        ("وأكد أن البيان يعبر فقط عن وجهة نظر البلدة.", None),
        ("وقال الحارس إن اللائحة يحظر نقل الحجارة بموجبها.", None),
        ("جسر القرية بعد السيل. © أ ف ب", "photo_credit"),
        ("صحيفة القرية © 2017", "copyright"),
        ("بئر القرية.jpg", "photo_credit"),
        ("صورة من: فلان", "photo_owner"),
        ("البلدة: سنبني الجسر", None),
        ("الرئيسية » أخبار البلدات » البلدة تعيد بناء جسرها الحجري بعد عامين", "nav"),
        ("الرئيسية/محليات/البلدة تعيد بناء جسرها", "nav"),
        ("الرئيسية محليات رياضة ثقافة صحة مقالات مناسبات", "nav"),
        ("القاعة الرئيسية / محليات", None),
        ("الصفحة الأولى في تاريخ الجسر كتبها السيل", None),
        ("214 إعجابا 37 ردا", "reader_message"),
        ("الوادي 12° المرفأ 15°", "weather"),
        ("بلغت الحرارة في الوادي أمس 41° وهي الأعلى منذ عشر سنوات", None),
        ("بلدة الوادي @wadi · عاد الجسر إلى أهله #الجسر", "embed"),
        ("تابعوا صحيفة النهر على فيسبوك", "app_line"),
        ("تابع قناة النهر على الواتساب", "app_line"),
        ("انضموا إلى قناة النهر على واتساب ليصلكم الجديد", "app_line"),
        ("تابع الأهالي عبور الجسر على فيسبوك", None),
        ("اشترك البناؤون في العمل على الجسر", None),
        ("شاهد في «مجرى النهر»: كيف عاد الجسر؟", "related_line"),
        ("شاهد في القضية: لم أر أحدا على الجسر", None),
        ("من الملف: الجسر الذي جرفه السيل", "related_line"),
        ("تعليقات الزوار 3", "comments"),
        ("التعليقات على الجسر كانت قاسية", None),
        ("فيسبوك X لينكد إن واتساب طباعة مشاركة", "share"),
        ("الوسوم: الوادي | الجسر | النهر", "keywords_line"),
        ("تحميل تطبيق النهر", "app_line"),
        ("استمع إلى الشعاب: طقطقة الروبيان ثم صمت طويل قبل الفجر. هكذا وصفت الباحثة ما سمعته في ليلتها الأولى.", None),
        ("استمع (4 دقائق)", "reader_message"),
        ("قراءة في 3 دقائق", "reader_message"),
        ("قراءة في كتاب النهر", None),
        ("1 873 قراءة", "reader_message"),
        ("ثقافة < أحاديث المقاهي", "nav"),
        ("حجم الخط: ع ع ع", "share"),
        ("ا  ا  ا", "ornament"),
        ("تعليقات {{getCommentCount()}}", "markup_debris"),
        ("فايسبوك تويتر فايبر Pocketbook", "share"),
        ("الفجر 04:51 الظهر 12:07 العصر 15:24 المغرب 17:52", "widget_item"),
        ("يفتح الجسر من 06:00 إلى 22:00", None),
        ("الساحل والوادي 18:00 الميناء والضفة 20:00 الجسر والنهر 21:00 المرفأ والجبل 22:30", None),
        ("وكتب المبرمج في لوحته {{name}} بدل أن يكتب اسم البلدة التي أعيد بناء جسرها، فضحك الأهالي.", None),
        ("اقرأ/ي أيضا: الجسر الذي جرفه السيل", "related_line"),
        ("شاهد.. عبور أول سيارة فوق الجسر", "related_line"),
        ("رابط دائم :", "permalink"),
        ("أنت هنا: الأولى » المحليات » جولة", "nav"),
        ("مساحة حرة 300x250", "ornament"),
        ("👁 5210", "ornament"),
        ("خ- خ+ خ", "ornament"),
        ("طالع كذلك.. الجسر الذي جرفه السيل", "related_line"),
        ("مقالات اخترناها لك: الجسر الذي جرفه السيل", "related_line"),
        ("طالع الأهالي الخريطة: الجسر في وسطها", None),
        ("قراءات (3817) تعليقات (12)", "share"),
        ("ض ض", "ornament"),
        ("[embed: رسم تفاعلي]", "embed"),
        ("[بيانات] مياه النهر", None),
        ("انشرWhatsAppTwitterFacebook", "share"),
        ("شارك/ي على: فيسبوك  تويتر", "share"),
        ("حجم الخط  ع  ع  ع", "share"),
        ("نسخ الرابط تم نسخ الرابط", "share"),
        ("0  38  أقل من دقيقة", "share"),
        ("اتصل بنا  من نحن  سياسة الخصوصية", "nav"),
        ("مشاركة الأهالي في بناء الجسر", None),
        ("مقالات قد تثير اهتمامك", "related_heading"),
        ("الأخبار الأكثر قراءة خلال 24 ساعة", "related_heading"),
        ("أخبار البلدة أولا بأول", None),
        ("تخطى قناتنا على واتساب وواصل القراءة", "embed"),
        ("الأكثر قراءة نهاية", "embed"),
        ("جسر بلا نهاية", None),
        ("اقرأ في منبر النهر: كيف عاد الجسر؟", "related_line"),
        ("#جسور  #محو الأمية  #ذاكرة", "keywords_line"),
        ("أوقات الصلاة: الفجر 04:52  الشروق 06:12", "widget_item"),
    ],
)
def test_lines_by_themselves(text: str, rule: str | None) -> None:
    """By a label, by their signs, or by a heading before a dash."""
    found = recognise(text)
    assert (found.rule if found else None) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"تنويه : تتم مراجعة كافة التعليقات، {'وتنشر عند الموافقة عليها فقط ' * 12}", "copyright"),
        (f"تحتوي هذه الصفحة على محتوى من موقع X. {'موافقتكم مطلوبة قبل عرضه ' * 12}", "app_line"),
        ("هذا المقال متاح للقراءة مجانا. للوصول إلى غيره انضم إلى المشتركين.", "app_line"),
        ("اشترك في خدمة المياه ألف بيت من بيوت البلدة هذا العام.", None),
        ("هل أنت مشترك؟ سجل الدخول", "app_line"),
        ("هذا المقال كتبه بناء شيخ رفض أن يذكر اسمه.", None),
        ("تتم مراجعة حجارة الجسر كل شتاء.", None),
        ("* تصحيح: ورد في نسخة سابقة من هذا الخبر أن الجسر خشبي، والصحيح أنه حجري.", "app_line"),
        ("تصحيح مسار النهر يكلف البلدة مليونا.", None),
    ],
)
def test_notices(text: str, rule: str | None) -> None:
    """What the site says of itself, however long it is."""
    found = notice(text)
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
        ("وطنية - ", "وصل الوفد"),
        ("سامي حداد – النهر: ", "وصل الوفد"),
        ("", "الوادي - كما قال أهله - بعيد"),
        ("", "1902- وصل الوفد"),
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
        ("ركاب ينتظرون في محطة الجنوب - رويترز", "photo"),
        ("مراكب تعبر المرفأ القديم | حقوق الصورة: سامي", "photo"),
        ("/قنا/", "agency"),
        ("السيل يجرف الجسر القديم - صورة من وسائل التواصل", "photo"),
        ("جسر الوادي - عدسة سامي حداد", "photo"),
        ("جانب من العمل في الجسر. (صورة: بلدية الوادي)", "photo"),
        ("جسر الوادي - صورة من ذاكرة البلدة", ""),
        ("عاد الجسر إلى أهله. (وام)", ""),
        ("كتب في : الأخبار", ""),
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


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("وقال رئيس البلدة إن الجسر سيفتح", True),
        ("كما طلب الأهالي جسرا آخر", True),
        ("وكالة الأنباء تفتح مكتبا في البلدة", False),
        ("وافق مجلس البلدة على بناء الجسر", False),
        ("وزير الأشغال يزور البلدة", False),
        ("أعادت البلدة بناء الجسر", False),
    ],
)
def test_how_a_paragraph_goes_on(text: str, begins: bool) -> None:
    """With «و», unless it is a letter of the word itself, or with a word that no lead begins with."""
    assert goes_on(text) is begins


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("إعداد: سامي حداد - تحرير: هدى نور", "سامي حداد"),
        ("مرسلة بواسطة سامي حداد في 11:34 م", "سامي حداد"),
        ("كتب: سامي حداد", "سامي حداد"),
    ],
)
def test_the_name_in_a_writers_line(text: str, name: str) -> None:
    """Without other roles behind a dash and the hour."""
    assert credits.writer_name(text) == name


@pytest.mark.parametrize(
    ("text", "named"), [("ب. ليلى", True), ("ص. ب 467", False), ("الوادي", False), ("محمد ولد أحمد", True)]
)
def test_names_with_an_initial(text: str, named: bool) -> None:
    """An initial and what follows it is a person's name."""
    assert writers.is_name(text) is named
