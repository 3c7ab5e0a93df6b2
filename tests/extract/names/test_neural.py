"""The optional recogniser: real loading, a real run, on a model of one table that the test builds."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from components.errors import NoRecogniser
from components.extract.entities import mentions
from components.extract.names import neural
from components.extract.reading import Reading
from components.model import Article, Sentence

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "B-MISC")
WORDS = {"[UNK]": 0, "زمردة": 1, "اللازورد": 2, "صفصافة": 3}
TABLE = np.eye(4, 5, dtype=np.float32)
"""Word -> label: unknown O, the three words B-PER, I-PER and B-LOC."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model that looks each word up in a table of four rows."""
    node = helper.make_node("Gather", ["table", "input_ids"], ["logits"])
    shown = helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, None])
    told = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, None, 5])
    graph = helper.make_graph([node], "tiny", [shown], [told], [numpy_helper.from_array(TABLE, "table")])
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(made, tmp_path / "model.onnx")
    pieces = Tokenizer(WordLevel(WORDS, unk_token="[UNK]"))
    pieces.pre_tokenizer = WhitespaceSplit()
    pieces.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "config.json").write_text(json.dumps({"id2label": dict(enumerate(LABELS))}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def chosen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The model as the user's choice."""
    monkeypatch.setenv(neural.FOLDER, str(folder))
    neural.recogniser.cache_clear()
    yield
    neural.recogniser.cache_clear()


def test_a_model_tags_each_word(folder: Path) -> None:
    """One tag a word, in as many windows as it takes."""
    model = neural.OnnxRecogniser(folder)
    assert model.predict(["وصلت", "زمردة", "اللازورد", "صفصافة"]) == ["O", "B-PER", "I-PER", "B-LOC"]
    assert model.predict(["صفصافة"] * 300) == ["B-LOC"] * 300
    assert model.predict([]) == []


@pytest.mark.parametrize(
    ("tags", "names"),
    [
        (["O", "B-PER", "I-PER", "O"], [(1, 3, "person")]),
        (["B-LOC", "B-LOC"], [(0, 1, "place"), (1, 2, "place")]),
        (["I-ORG", "I-PER"], [(0, 1, "organisation"), (1, 2, "person")]),
        (["B-MISC", "I-MISC", "O"], []),
    ],
)
def test_tags_are_read_as_names(tags: list[str], names: list[tuple[int, int, str]]) -> None:
    """BIO tags become spans; kinds that we do not have are left out."""
    assert list(neural.spans(tags)) == names


@pytest.mark.usefixtures("chosen")
def test_its_names_are_mentions() -> None:
    """What only the model finds is a mention by its own rule; what the tables know stays theirs."""
    text = "سافرت زمردة اللازورد إلى بكين"
    article = Article("a", "f", 1, None, None, None, None, None, None, None, "unknown", text, text, 0)
    found = mentions(Reading(article, (Sentence("a", 0, 0, len(text), 0),)))
    assert [(each.surface, each.rule) for each in found] == [("زمردة اللازورد", "found_neural"), ("بكين", "capital")]


def test_a_folder_without_a_model_is_said_to_be(tmp_path: Path) -> None:
    """One sentence names what is missing, before anything is read."""
    with pytest.raises(NoRecogniser, match=r"model\.onnx, tokenizer\.json, config\.json missing"):
        neural.OnnxRecogniser(tmp_path)
