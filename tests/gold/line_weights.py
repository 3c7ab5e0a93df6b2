"""Learns what the signs of a line weigh, from the pages of the gold: ``python -m tests.gold.line_weights``.

Writes ``components/lexicon/line_weights.tsv``. Before that it prints what weights do that have not seen the pages they
are tried on (five folds over the pages), among the short lines that no rule names: how many that are none of the text
leave it, and how many of the text are lost.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_array
from scipy.special import logsumexp

from components.pipeline.cleaning.clean import cut
from components.pipeline.cleaning.layout import ruled
from components.pipeline.cleaning.lines import Line
from components.pipeline.cleaning.signs import signs
from components.pipeline.cleaning.weighed import ALWAYS, KINDS, LIKELIER, TEXT, is_weighed
from components.pipeline.receiving.read import Record
from tests.gold.cleaning_gold import JOINTS, Page, Row, pages

_TABLE = Path("components/lexicon/line_weights.tsv")
_TITLE = "title"
_NOT_JUDGED = "."
_LEAST_PAGES = 5
_LEAST_WEIGHT = 0.1
_STRENGTH = 1.0
"""How strongly weights are held near 0: the variance of their normal prior."""
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One line: its signs, its kind by the gold, whether it may be weighed, and its letters."""

    signs: frozenset[str]
    kind: str
    open: bool
    letters: int


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign (rows) adds to the log-odds of each kind (columns)."""

    places: dict[str, int]
    table: np.ndarray

    def likely(self, examples: Sequence[Example]) -> np.ndarray:
        """The probabilities of the kinds for each example; shape (examples, kinds)."""
        score = _matrix(examples, self.places) @ self.table
        return np.exp(score - logsumexp(score, axis=1, keepdims=True))


def main() -> None:
    """Tries weights on pages they have not seen, then learns them from all and writes them."""
    files = sorted(Path(__file__).parent.glob("cleaning*.txt"))
    gold = [[e for form in forms_of(page) for e in _examples(form)] for file in files for page in pages(file)]
    _try(gold)
    weights = learn(gold)
    lines = ["\t".join(("sign", *KINDS)), *_rows(weights)]
    _TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} signs in {_TABLE}")


def learn(gold: Sequence[Sequence[Example]]) -> Weights:
    """The weights of a multinomial logistic regression with a normal prior, over the signs of several pages."""
    met = Counter(sign for page in gold for sign in {sign for example in page for sign in example.signs})
    known = sorted(sign for sign, count in met.items() if count >= _LEAST_PAGES)
    places = {sign: place for place, sign in enumerate(known)}
    examples = [example for page in gold for example in page]
    matrix = _matrix(examples, places)
    right = np.zeros((len(examples), len(KINDS)))
    right[range(len(examples)), [KINDS.index(example.kind) for example in examples]] = 1

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        table = flat.reshape(len(places), len(KINDS))
        score = matrix @ table
        whole = logsumexp(score, axis=1, keepdims=True)
        slope = matrix.T @ (np.exp(score - whole) - right) + table / _STRENGTH
        return float((whole.ravel() - (score * right).sum(1)).sum() + (table**2).sum() / 2 / _STRENGTH), slope.ravel()

    found = minimize(loss, np.zeros(len(places) * len(KINDS)), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return Weights(places, found.x.reshape(len(places), len(KINDS)))


def forms_of(page: Page) -> Iterator[Page]:
    """A page as it is, without what stands above its title, and cut down to its first paragraphs: as others look."""
    yield page
    kinds = [row.kind for row in page.rows]
    if _TITLE not in kinds or page.articles > 1:
        return
    title = kinds.index(_TITLE)
    texts = [at for at, kind in enumerate(kinds) if kind == "body" and at > title]
    if title:
        yield _only(page, range(title, len(kinds)))
    for brief in range(1, 3):
        if len(texts) > brief:
            head = range(title, texts[brief])
            yield _only(page, [*head, *range(texts[-1] + 1, len(kinds))])


def _only(page: Page, places: Sequence[int]) -> Page:
    """``page`` with the rows at ``places`` alone."""
    raw, rows = "", []
    for at in places:
        row = page.rows[at]
        raw += JOINTS[page.kind] if raw else ""
        rows.append(Row(len(raw), len(raw) + row.end - row.start, row.kind, row.article))
        raw += page.raw[row.start : row.end]
    return Page(page.name, page.kind, page.told, raw, rows)


def _examples(page: Page) -> Iterator[Example]:
    """The lines of a page of gold with the kind of the row that holds most of them; titles are found by rules."""
    found, marked = cut(Record("p", 1, page.raw, "html" if page.kind == "html" else "text", {}))
    for number, part in enumerate(found, 1):
        laid = ruled(part, marked.get("title") if number == 1 else None, 0, None)
        judged = [(at, kind) for at, line in enumerate(laid) if line.kind != "title" and (kind := _kind(page, line))]
        for (at, kind), its in zip(judged, signs(laid, [at for at, _ in judged]), strict=True):
            yield Example(frozenset((*its, ALWAYS)), kind, is_weighed(laid[at]), len(laid[at].text))


def _kind(page: Page, line: Line) -> str | None:
    """What a line is by the gold; None where the gold does not say."""
    inside, row = max(
        ((min(row.end, line.piece.end) - max(row.start, line.piece.start), row) for row in page.rows),
        key=lambda each: each[0],
    )
    if inside <= 0 or row.kind == _NOT_JUDGED:
        return None
    return "subheading" if row.kind == _TITLE else row.kind


def _matrix(examples: Sequence[Example], places: dict[str, int]) -> csr_array:
    held = [sorted(places[sign] for sign in example.signs if sign in places) for example in examples]
    ends = np.cumsum([0, *map(len, held)])
    columns = np.array([place for each in held for place in each])
    return csr_array((np.ones(len(columns)), columns, ends), shape=(len(examples), len(places)))


def _try(gold: Sequence[Sequence[Example]]) -> None:
    """Prints what weights do on pages that they were not learnt from."""
    examples, of_text = [], []
    for fold in range(_FOLDS):
        weights = learn([page for at, page in enumerate(gold) if at % _FOLDS != fold])
        tried = [example for page in gold[fold::_FOLDS] for example in page]
        examples += tried
        of_text += list(weights.likely(tried)[:, : len(TEXT)].sum(axis=1))
    letters = np.array([example.letters for example in examples])
    text = np.array([example.kind in TEXT for example in examples])
    short = np.array([example.open for example in examples])
    left = short & (np.array(of_text) < 1 - LIKELIER)
    for said, these in (
        ("none of the text, short, and named by no rule", short & ~text),
        ("of these left out by their weight", left & ~text),
        ("of the texts", text),
        ("of these left out by their weight", left & text),
    ):
        print(f"{these.sum():7,} lines, {letters[these].sum():9,} letters {said}")


def _rows(weights: Weights) -> Iterator[str]:
    """The rows of the table, without the signs that hardly weigh."""
    for sign, place in weights.places.items():
        row = weights.table[place]
        if abs(row).max() >= _LEAST_WEIGHT or sign == ALWAYS:
            yield "\t".join((sign, *(f"{weight:.2f}" for weight in row)))


if __name__ == "__main__":
    main()
