"""An error on a page: its sentence in the reader's language, commands and places whole in it."""

import pytest

from components.errors import MarsadError
from components.text.direction import LRI, PDI
from components.ui import fault

ERROR = MarsadError(
    "The dataset in /srv/a is of another version: build it anew with `make build`.",
    "مجموعة البيانات في /srv/a لا تصلح لهذا الإصدار؛ أعد بناءها بالأمر make build.",
)


def test_english_is_said_as_it_is() -> None:
    """Nothing in it runs from right to left."""
    assert fault.said(ERROR, "en") == str(ERROR)


@pytest.mark.parametrize("whole", ["/srv/a", "make build"])
def test_a_place_is_not_torn_apart(whole: str) -> None:
    """A slash at its beginning, and the words of a command, stay where they belong."""
    assert f"{LRI}{whole}{PDI}" in fault.said(ERROR, "ar")
