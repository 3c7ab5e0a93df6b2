"""Which columns of a frame a person is shown, and under which words."""

import pandas as pd

from components.words import Language, known, say


def worded(said: pd.DataFrame, language: Language) -> dict[str, str]:
    """The columns of ``said`` that have words, with these; of two with the same words the later, which is no code."""
    words = {name: say(f"column.{name}", language) for name in said.columns if known(f"column.{name}")}
    last = {word: name for name, word in words.items()}
    return {name: word for name, word in words.items() if last[word] == name}
