"""An optional recogniser of names that has learnt them: weights that the user gives, run on the processor.

``MARSAD_RECOGNISER`` names a folder with ``model.onnx`` (token classification: logits for each token),
``tokenizer.json`` and ``config.json`` (its ``id2label`` in BIO), as exporters of ONNX write them. Needs
``requirements-neural.txt``.
"""

import importlib
import importlib.util
import json
import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from components.errors import NoRecogniser
from components.model import EntityKind

FOLDER = "MARSAD_RECOGNISER"
_FILES = ("model.onnx", "tokenizer.json", "config.json")
_NEEDS = ("onnxruntime", "tokenizers")
_KINDS: dict[str, EntityKind] = {
    **dict.fromkeys(("PER", "PERS", "PERSON"), "person"),
    **dict.fromkeys(("LOC", "LOCATION", "GPE", "FAC"), "place"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION"), "organisation"),
}
_WINDOW = 128
"""Words that the model sees at once; fewer where they make too many pieces for it."""


class Recogniser(Protocol):
    """Whatever tags the words of a text."""

    def predict(self, tokens: Sequence[str]) -> list[str]:
        """One BIO tag for each of ``tokens``: ``O``, ``B-PER``, ``I-PER`` …"""


class OnnxRecogniser:
    """A token-classification model in a folder, run by ONNX Runtime on one thread: the same tags every time."""

    def __init__(self, folder: Path) -> None:
        """Load the model. Raises NoRecogniser where a file or a library is missing, or the files do not fit."""
        lost = [name for name in _FILES if not (folder / name).is_file()]
        lost += [name for name in _NEEDS if importlib.util.find_spec(name) is None]
        if lost:
            raise _unfit(folder, f"{', '.join(lost)} missing")
        runtime, pieces = (importlib.import_module(name) for name in _NEEDS)
        options: Any = runtime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        try:
            config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
            self._labels = {int(number): str(label) for number, label in config["id2label"].items()}
            self._longest = int(config.get("max_position_embeddings", 512))
            self._pieces: Any = pieces.Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._model: Any = runtime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise _unfit(folder, f"{type(error).__name__}: {error}") from error
        self._inputs = [each.name for each in self._model.get_inputs()]

    def predict(self, tokens: Sequence[str]) -> list[str]:
        """One BIO tag for each of ``tokens``: that of the first piece of each word, ``O`` where it has none."""
        tags: list[str] = []
        for start in range(0, len(tokens), _WINDOW):
            tags += self._tags(list(tokens[start : start + _WINDOW]))
        return tags

    def _tags(self, tokens: list[str]) -> list[str]:
        encoded = self._pieces.encode(tokens, is_pretokenized=True)
        if len(encoded.ids) > self._longest and len(tokens) > 1:
            half = len(tokens) // 2
            return self._tags(tokens[:half]) + self._tags(tokens[half:])
        given = {"input_ids": encoded.ids, "attention_mask": encoded.attention_mask, "token_type_ids": encoded.type_ids}
        shown = {name: np.array([given[name][: self._longest]], dtype=np.int64) for name in self._inputs}
        best = self._model.run(None, shown)[0][0].argmax(axis=-1).tolist()
        tags = ["O"] * len(tokens)
        for word, number in reversed(list(zip(encoded.word_ids, best, strict=False))):
            if word is not None:
                tags[word] = self._labels[number]
        return tags


@cache
def recogniser() -> Recogniser | None:
    """The recogniser that the user has chosen, if any. Raises NoRecogniser where it cannot be used."""
    folder = os.environ.get(FOLDER)
    return OnnxRecogniser(Path(folder)) if folder else None


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, EntityKind]]:
    """First word, word after the last and kind of each name in BIO ``tags``; an I that continues nothing begins one."""
    start, open_label = 0, ""
    for place, tag in enumerate((*tags, "O")):
        head, _, label = tag.partition("-")
        if open_label and (head != "I" or label != open_label):
            if open_label in _KINDS:
                yield start, place, _KINDS[open_label]
            open_label = ""
        if head in ("B", "I") and not open_label:
            start, open_label = place, label


def _unfit(folder: Path, why: str) -> NoRecogniser:
    return NoRecogniser(
        f"The recogniser in {folder} cannot be used: {why}.",
        f"تعذّر استعمال نموذج الأسماء في {folder}: {why}.",
    )
