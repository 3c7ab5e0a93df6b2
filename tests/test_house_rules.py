"""The rules of the house that no linter knows."""

import ast
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

from components import lexicon
from components.words import words

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "components").rglob("*.py"))
LISTED = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
FILES = [ROOT / name for name in LISTED.split("\0") if name and (ROOT / name).is_file()]
SUFFIXES = {".py", ".css", ".html", ".tsv", ".toml", ".md"}
SOURCES = [file for file in FILES if file.suffix in SUFFIXES and ROOT / "tests" not in file.parents]
CONTROLS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def name(path: Path) -> str:
    """A path as shown in the name of a test."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_opens_with_what_it_knows(module: Path) -> None:
    """Every module has a docstring that begins with one sentence; only an empty package file has none."""
    source = module.read_text(encoding="utf-8")
    if not source.strip():
        return
    first = (ast.get_docstring(ast.parse(source)) or "").split("\n\n")[0]
    assert first.rstrip().endswith((".", "?", ":"))


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_is_small(module: Path) -> None:
    """A module has at most 300 lines, a function at most 50: what is longer knows more than one thing."""
    source = module.read_text(encoding="utf-8")
    assert source.count("\n") <= 300
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


@pytest.mark.parametrize("file", [file for file in FILES if file.suffix == ".py"], ids=name)
def test_nothing_private_is_left_unused(file: Path) -> None:
    """A private name at the top of a file is used in it: linters do not see a dead constant or function."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        named |= {each.id for each in targets if isinstance(each, ast.Name)}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    assert not {each for each in named - used if re.match("_[^_]", each)}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_markup_is_left_to_templates(module: Path) -> None:
    """No HTML is composed in Python, and none is passed unescaped."""
    source = module.read_text(encoding="utf-8")
    assert "unsafe_allow_html" not in source
    assert not re.search(r"""f["'][^"'\n]*</?(div|span|p|a|mark|table|td|b|style|script)\b""", source)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_direction_is_decided_in_one_module(module: Path) -> None:
    """Only ``text`` writes control characters, as themselves or as escapes."""
    source = module.read_text(encoding="utf-8")
    if module.parent.name != "text":
        assert not CONTROLS.search(source)
        assert not re.search(r"\\u(061c|200[b-f]|202[a-e]|206[6-9])", source, re.IGNORECASE)


@pytest.mark.parametrize("file", SOURCES, ids=name)
def test_text_is_stored_bare(file: Path) -> None:
    """No source holds presentation forms or invisible controls; text is stored in logical order."""
    source = file.read_text(encoding="utf-8")
    assert not PRESENTATION.search(source)
    assert not CONTROLS.search(source)


def test_every_word_is_said_in_both_languages() -> None:
    """Every key has Arabic and English words, with the same blanks to fill in."""
    for key, said in words().items():
        assert said["ar"].strip(), key
        assert said["en"].strip(), key
        blanks = [set(re.findall(r"\{(\w*)", text)) for text in said.values()]
        of_a_refusal = key.startswith("refused.") and blanks[0] <= blanks[1]  # its file stands beside it in the table
        assert blanks[0] == blanks[1] or key.startswith("count.") or of_a_refusal, key


def test_arabic_words_are_arabic() -> None:
    """The Arabic of a key has Arabic letters; a Latin word in it is a name or a file format."""
    for key, said in words().items():
        arabic, english = (re.sub(r"\{\w*\}", "", said[tongue]) for tongue in ("ar", "en"))
        if any(unicodedata.category(letter).startswith("L") for letter in arabic) and arabic != english:
            assert re.search("[\u0621-\u064a]", arabic), key


def test_every_lexicon_file_can_be_read() -> None:
    """Each row of each file has as many cells as the header says."""
    for file in (ROOT / "components" / "lexicon").glob("*.tsv"):
        assert lexicon.rows(file.stem), file.name


def test_every_rule_is_explained() -> None:
    """The explanation of a rule is there in both languages, once."""
    explained: set[str] = set()
    for file in (ROOT / "components" / "lexicon").glob("rules_*.tsv"):
        for row in lexicon.rows(file.stem):
            assert row["ar"], row["rule"]
            assert row["en"], row["rule"]
            assert row["rule"] not in explained, row["rule"]
            explained.add(row["rule"])


def test_every_command_is_in_the_readme() -> None:
    """The documents cannot go stale: each command of the Makefile is named in README.md or CONTRIBUTING.md."""
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    told = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "CONTRIBUTING.md"))
    assert targets
    assert [target for target in targets if f"make {target}" not in told and target != "help"] == []
