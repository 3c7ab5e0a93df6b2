"""Names that stand once more in an article as they are written elsewhere."""

import pytest

from tests.extract.names.unlisted import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "شب حريق في بلدة سمرنوش. وقال أهل سمرنوش إنه خمد",
            [("سمرنوش", "place", "found_head"), ("سمرنوش", "place", "found_again")],
        ),
        (
            "غادر إدموند فارغيلو. وقال إدموند إنه متعب",
            [("إدموند فارغيلو", "person", "found_given"), ("إدموند", "person", "found_again")],
        ),
        (
            "شكر جمعية «ندى» الخيرية، وزار «ندى»",
            [("جمعية «ندى» الخيرية", "organisation", "found_quoted"), ("ندى", "organisation", "found_again")],
        ),
        (
            "الحلواني يغادر\nقال سامر الحلواني إنه مسافر",
            [("الحلواني", "person", "found_again"), ("سامر الحلواني", "person", "found_given")],
        ),
        (
            "غادر سامر الحلواني (زنبو). وقال زنبو إنه متعب",
            [
                ("سامر الحلواني", "person", "found_given"),
                ("زنبو", "person", "found_again"),
                ("زنبو", "person", "found_again"),
            ],
        ),
    ],
)
def test_once_more(text: str, expected: list[tuple[str, str, str]]) -> None:
    """They are the same entity, and say by which rule they are known."""
    assert found(text) == expected


def test_words_are_not_taken_for_the_place() -> None:
    """A place whose name is a common word is not found again without its noun."""
    assert found("سكان حي الورود. وقطفوا الورود") == [("الورود", "place", "found_head")]
