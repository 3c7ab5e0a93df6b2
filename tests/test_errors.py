"""Errors tell a person what was wrong in both languages, also when they come from another process."""

import pickle

from components.errors import NoRecogniser


def test_an_error_speaks_both_languages_after_it_has_crossed_to_another_process() -> None:
    error = pickle.loads(pickle.dumps(NoRecogniser("No weights in this folder.", "لا أوزان في هذا المجلد.")))
    assert isinstance(error, NoRecogniser)
    assert (str(error), error.arabic) == ("No weights in this folder.", "لا أوزان في هذا المجلد.")
