"""Whom no table holds is found by what stands around the name: tables of sentences and what is found in them."""

import pytest

from components.extract.entities import mentions
from components.extract.reading import Reading
from components.model import Article, Sentence
from components.text.segment import sentences
from tests.extract.names.unlisted import found, unlisted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بدأت الإدارة العامة للموانئ العمل", [("الإدارة العامة للموانئ", "organisation", "found_head")]),
        ("زار الغرفة التجارية الصناعية بجدة", [("الغرفة التجارية الصناعية بجدة", "organisation", "found_head")]),
        ("حكمت المحكمة العامة في نابلس عليه", [("المحكمة العامة في نابلس", "organisation", "found_head")]),
        ("عضو النقابة العامة للتعليم برفانو قال", [("النقابة العامة للتعليم", "organisation", "found_head")]),
        ("أحيل التقرير للجنة العلاقات الخارجية", [("لجنة العلاقات الخارجية", "organisation", "found_head")]),
        ("قال سامر الحلواني إنه باق", [("سامر الحلواني", "person", "found_given")]),
        ("التقى محمد المصري جاره", [("محمد المصري", "person", "found_given")]),
        ("وأحمد نور الدين حاضر", [("أحمد نور الدين", "person", "found_given")]),
        ("عاد اللاعب إلى ناديه الأصلي", []),
        ("رفضت عائلة حسن يوسف التحدث بشأنه", [("حسن يوسف", "person", "found_given")]),
        ("أفرجت عن ستين عنصرا أمس", []),
        ("أعلنت نقابة الحرس الوطني ذلك", [("نقابة الحرس الوطني", "organisation", "found_head")]),
        ("وقال نديم جاويد إن", [("نديم جاويد", "person", "found_given")]),
        ("مجمع البحوث الإسلامية يؤيد الجدار", [("مجمع البحوث الإسلامية", "organisation", "found_head")]),
        ("زار الجرحى في مستشفى بموسكو", []),
        ("يجتهدون أيّما اجتهاد في ذلك", []),
        ("قال المحلل د. حمدان الشهري إن", [("حمدان الشهري", "person", "found_title")]),
        ("وشارك الشيخ محمد الكثير من أفكاره", []),
        ("بحضور خالد نجم وعائلته", [("خالد نجم", "person", "found_given")]),
        ("شكر فيصل أبا الخيل جاره", [("فيصل أبا الخيل", "person", "found_given")]),
        ("أعلن نادي كيو بي آر ذلك", [("نادي كيو بي آر", "organisation", "found_head")]),
        ("أعلنت شركة بي في وقت سابق", []),
        (
            "عقد الاتحاد العربي السعودي لكرة اليد اجتماعا",
            [("الاتحاد العربي السعودي لكرة اليد", "organisation", "found_head")],
        ),
        ("رفع إليكم صادق التعازي والمواساة", []),
        ("وأشار رئيس البلدية رحيوس المحضاوي إلى ذلك", [("رحيوس المحضاوي", "person", "found_office")]),
        ("أوضح مدير معرض رحيوس التفاعلي أمس", []),
        ("وقالت صباح العرفاوي إن", [("صباح العرفاوي", "person", "found_given")]),
        ("رئيس مجلس الشؤون السياسية والأمنية أمس", [("مجلس الشؤون السياسية والأمنية", "organisation", "found_head")]),
        ("زار الحاج مبروك ابنه", [("مبروك", "person", "found_title")]),
        ("قالت الباحثة نيلوفا كروستينا إن", [("نيلوفا كروستينا", "person", "found_title")]),
        ("شكر رئيس بلدية الحي صبري العاني", [("صبري العاني", "person", "found_office")]),
        ("حضر زغبول بن عنبور الحفل", [("زغبول بن عنبور", "person", "found_bin")]),
        ("وقعت شركة الأفق عقدا", [("شركة الأفق", "organisation", "found_head")]),
        ("طلاب جامعة الأمير حمدان", [("جامعة الأمير حمدان", "organisation", "found_head")]),
        ("نشرت صحيفة «الضياء» حوارا", [("الضياء", "organisation", "found_quoted")]),
        ("سكان بلدة النبعان", [("النبعان", "place", "found_head")]),
        ("أهالي قرية كفر الزيتون", [("كفر الزيتون", "place", "found_head")]),
        ("على ضفة نهر الليطون", [("نهر الليطون", "place", "found_head")]),
        ("زار ماهر الحلواني جاره", [("ماهر الحلواني", "person", "found_given")]),
        ("سأل الدكتور هيبرت أوسلون عنه", [("هيبرت أوسلون", "person", "found_title")]),
        ("قائد المنطقة اللواء ركن فراس العمري", [("فراس العمري", "person", "found_office")]),
        ("أعلن المركز العماني لكفاءة الطاقة", [("المركز العماني لكفاءة الطاقة", "organisation", "found_head")]),
        ("طلاب مدينة الملك فيصل للعلوم", [("مدينة الملك فيصل للعلوم", "organisation", "found_head")]),
        ("رئيس مجلس الشؤون البحرية الأمير محمد بن سلمان", [("مجلس الشؤون البحرية", "organisation", "found_head")]),
        ("زار مدينة الملك فيصل الرياضية", [("مدينة الملك فيصل الرياضية", "place", "found_head")]),
        ("قصفت أطراف بلدة ميسا الشعب فجرا", [("ميسا الشعب", "place", "found_head")]),
        ("صلى في مسجد الرحمن الرحيم", [("مسجد الرحمن الرحيم", "place", "found_head")]),
        ("زار نائب رئيس لجنة الطاقة مازن الشامي", [("مازن الشامي", "person", "found_office")]),
        ("طبيب في مستشفى شهداء النور لمراسلنا", [("مستشفى شهداء النور", "organisation", "found_head")]),
        ("التقى الفريق ماهر الوزير نائب المحافظ", [("ماهر الوزير", "person", "found_title")]),
        ("شكر المهندس محمد المخرج، أمين المدينة", [("محمد المخرج", "person", "found_title")]),
        ("قال المدير الجهوي للصحة نبيه ثابت.", [("نبيه ثابت", "person", "found_office")]),
        ("أعلن الأمير خالد بن سلطان مساعد وزير الدفاع", [("خالد بن سلطان", "person", "found_title")]),
        ("أنجبت ابنها ميرسوك قبل عام", [("ميرسوك", "person", "found_title")]),
        ("رأى وليد المعراوي جاره", [("وليد المعراوي", "person", "found_given")]),
        ("اعترف خالد شيخ منصور أمس", [("خالد شيخ منصور", "person", "found_given")]),
        (
            "حضر كتلوب بن عنبور وزهبور بن كتلوب",
            [("كتلوب بن عنبور", "person", "found_bin"), ("زهبور بن كتلوب", "person", "found_bin")],
        ),
        ("رئيس مجلس إدارة الاتحاد الوطني للتجديف", [("الاتحاد الوطني للتجديف", "organisation", "found_head")]),
        ("أطلقت شركة الواحة الوطنية الموقع", [("شركة الواحة الوطنية", "organisation", "found_head")]),
        ("حذرت هيئة الأرصاد الليبية منه", [("هيئة الأرصاد الليبية", "organisation", "found_head")]),
        ("كتبت صحيفة الأخبار أنه عاد", [("الأخبار", "organisation", "found_head")]),
        ("شكر جمعية «ندى» الخيرية", [("جمعية «ندى» الخيرية", "organisation", "found_quoted")]),
        ("أعلنت الغرفة الوطنية للصيادلة الإضراب", [("الغرفة الوطنية للصيادلة", "organisation", "found_head")]),
        ("قال النائب نصر الله الحاج: لا", [("نصر الله الحاج", "person", "found_title")]),
        ("زار غرفة جدة أمس", [("غرفة جدة", "organisation", "found_head")]),
        ("أعلنت أمانة منطقة الرياض ذلك", [("أمانة منطقة الرياض", "organisation", "found_head")]),
        ("دخل غرفة التحكم والكاميرات", []),
        ("أوضح وكيل إمارة منطقة تبوك أن", [("إمارة منطقة تبوك", "organisation", "found_head")]),
        ("حذرت الهيئة العامة للغذاء والدواء منه", [("الهيئة العامة للغذاء والدواء", "organisation", "found_head")]),
        (
            "نبهت الرئاسة العامة للأرصاد وحماية البيئة إلى ذلك",
            [("الرئاسة العامة للأرصاد وحماية البيئة", "organisation", "found_head")],
        ),
        ("أعلنت المديرية العامة للسجون للجميع", [("المديرية العامة للسجون", "organisation", "found_head")]),
        ("توقف إنتاج حقل الزنبار أمس", [("حقل الزنبار", "place", "found_head")]),
        ("عمل في حقل التعليم", []),
        ("استقبله في مكتبه بديوان الوزارة", []),
        ("قال سامر بن ماهر القائد، إنه باق", [("سامر بن ماهر القائد", "person", "found_given")]),
        ("حضر سامر بن ماهر الحفل", [("سامر بن ماهر", "person", "found_given")]),
        ("التقى سامر بن ماهر حكمي ومديره", [("سامر بن ماهر حكمي", "person", "found_given")]),
        ("عين سامر الحلواني مديرًا", [("سامر الحلواني", "person", "found_given")]),
        ("أمر سامر شخصيًّا بالأمر", []),
        ("وصل سامر أبو مر إلى بيته", [("سامر أبو مر", "person", "found_given")]),
        ("قال الدكتور كوان زنغونغ إنه بخير", [("كوان زنغونغ", "person", "found_title")]),
        ("عاد سامر الحلواني ابن التاسعة", [("سامر الحلواني", "person", "found_given")]),
        ("قالت إليسافيت فراكوفا لنا", [("إليسافيت فراكوفا", "person", "found_verb")]),
        ("ينشط حركة السوق اليومية في البلدة", []),
        ("نسبت وكالة أنباء «زنبار» الخبر إليه", []),
        ("رئيسة اتحاد المصارف اليونانية", [("اتحاد المصارف اليونانية", "organisation", "found_head")]),
        (
            "قال المتحدث باسم منظمة الهجرة كاتاري فورلو",
            [("منظمة الهجرة", "organisation", "found_head"), ("كاتاري فورلو", "person", "found_strange")],
        ),
        ("وأكد اللواء على الزنباري ذلك", [("على الزنباري", "person", "found_title")]),
        ("شدد الوزير على الأراضي", []),
        ("كرمت مؤسسة سامح شومان الفائزين", [("مؤسسة سامح شومان", "organisation", "found_head")]),
        ("قالت إن حزب العمال تخلى عنها", []),
        ("في حي بريمان استولى عليها تاجر", [("بريمان", "place", "found_head")]),
        ("نعت نقابة الفنانين السوريين فقيدها", [("نقابة الفنانين السوريين", "organisation", "found_head")]),
        ("وبرأت رجل الأعمال علي حداد.", [("علي حداد", "person", "found_given")]),
        ("قال عضو المجلس سيمحا روتمان إنه باق", [("سيمحا روتمان", "person", "found_office")]),
        ("زار مستشفى كمال عدوان في الشمال", [("مستشفى كمال عدوان", "organisation", "found_head")]),
        ("قتل أبو مالك الزنباري في غارة", [("أبو مالك الزنباري", "person", "found_given")]),
        ("حضر مدير المنتخب إبراهيم العيد الذي غاب", [("إبراهيم العيد", "person", "found_office")]),
        ("ولفت الدكتور سامر القاضي المستشار التربوي", [("سامر القاضي", "person", "found_title")]),
        ("كلمات سامح العلي وألحانه", [("سامح العلي", "person", "found_given")]),
        ("شكرت الدكتورة ملحة سامي أمس", [("ملحة سامي", "person", "found_title")]),
        ("قال زعيم الحزب سامح ترك إن", [("سامح ترك", "person", "found_office")]),
        ("قرر المجلس القاضي بمنع سامي من السفر", []),
        ("حلقت فوق قاعدة الملك فهد الجوية اللواء", []),
        ("باع البنك الوطني اليوناني أسهمه", [("البنك الوطني اليوناني", "organisation", "found_head")]),
        ("انعقد مؤتمر الاتحاد البريدي العالمي", [("الاتحاد البريدي العالمي", "organisation", "found_head")]),
        ("قريب من المؤسسة العسكرية الباكستانية", []),
        ("اجتمعت اللجنة المالية أمس", []),
        ("أكدت سيدة تدعى هدى الزنباري ذلك", [("هدى الزنباري", "person", "found_given")]),
    ],
)
def test_what_stands_around_a_name_tells_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A name is found with its kind and the rule that found it, without titles and attached letters."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقف على رصيف المحطة",
        "عن عمر ناهز التسعين",
        "اجتمع مجلس الإدارة أمس",
        "بنيت مدينة جديدة قرب الساحل",
        "رفضت الشركة التعليق",
        "قال شهود عيان إنهم سمعوا الدوي",
        "استمرت حركة المرور بعد الحادث",
        "انتقل إلى موقع آخر",
        "جاء في بيان صادر عن المكتب",
        "قال الناطق باسم الشركة إن",
        "قال الناطق باسم حماس إن",
        "رحمه الله وأسكنه الجنة",
        "نقل إلى مستشفى جهوي",
        "إن القوات الموالية لهادي ستواصل القتال",
        "رئيس مجلس النواب نبيه بري",
        "حملت لجنة الإنقاذ قوات الدعم السريع المسؤولية",
        "اجتمع نائب رئيس مجلس الوزراء للتنمية الريفية بالوفد",
        "تلقى الأمير برقية مماثلة من أخيه",
        "كان لدينا وقت طويل",
        "وصادق علی رئاسته أمس",
        "وقع الفوز لنادي الزمالك أمس",
        "تمكنت هيبة الازدحام من الناس",
        "ازدادت حركة الارتياد الكثيفة صيفا",
        "شكلت لجنة التحقيق الأممية أمس",
        "في بيئة آمنة ومعززة للسلوك",
        "يعاني من قصور كلوي ويخضع للعلاج",
        "هذا خير وبركة على الجميع",
        "أنا على ثقة بكم",
        "وصادق على أقواله",
        "سقوط الطالبة لتموت قهرا",
        "بلغ السكان خمسين ألفا أو يزيد وتنحصر بيوتهم",
        "ملك شركة معروفة في السوق",
        "أقيم في حي محترم بالضاحية",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    """A head, a verb or a preposition beside common words names nobody."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [("وأضاف الزهراني أنه باق", "الزهراني"), ("رأى الدكتور هيبرت أنه باق", "هيبرت")],
)
def test_a_family_name_alone_stays_open(text: str, surface: str) -> None:
    """After a title or a verb of saying it is a person, of whom nobody knows who it is."""
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    numbered = tuple(Sentence("a", n, *span) for n, span in enumerate(sentences(text)))
    people = [each for each in mentions(Reading(article, numbered)) if each.kind == "person"]
    assert [(each.surface, each.entity_id, each.rule) for each in people] == [(surface, None, "found_part")]


def test_two_spellings_are_one_entity() -> None:
    """Spellings that differ by rule have one id, in one article or in two; another name has another."""
    one, two, three = (
        unlisted(text)[0].entity_id for text in ("قال غسان عبد الله", "قال غسان عبدالله", "قال غسان الراوي")
    )
    assert one == two != three


def test_the_last_name_alone_comes_after_the_full_name() -> None:
    """Once the article has named somebody, the last name means the same person; before that it means nobody."""
    full, short = unlisted("قال سامر الحلواني كلمته. وأضاف الحلواني أنه باق.")
    assert (short.surface, short.rule, short.entity_id) == ("الحلواني", "found_again", full.entity_id)
    assert found("وأضاف الحلواني أنه باق.") == []


def test_a_listed_name_is_left_as_it_is() -> None:
    """Names of the tables keep their entity, but for a building or body that is called after one."""
    assert found("وصل عبد الفتاح السيسي إلى القاهرة") == []
    assert found("خريجو معهد القاهرة للفنون") == [("معهد القاهرة للفنون", "organisation", "found_head")]
