"""How well shared text is found: articles of ``seeds`` as other desks would print them, and pairs that share none.

The desks are honest: each word of a copy remembers the word of the original that it is. What lies between two copied
words of a passage, three words at most, belongs to the passage.
"""

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from components.model import Passage
from components.pipeline.relating.passages import BRIDGE, passages
from components.pipeline.relating.shelf import Filling, words
from tests.gold.scoring import Judgement, Tally

_HERE = Path(__file__).parent
_SEEDS = _HERE.parent.parent / "seeds"
_FORMULAS = _HERE / "formulas.txt"
_PARAGRAPHS = re.compile(r"\n+")
_KIN = {"000_kim-whereabouts", "004_spaceport-arrival"}
"""The two that share agency copy."""
_OWN = """
وفي التفاصيل التي جمعها مراسلنا من أهل البلدة أن الأمر بدأ قبل ذلك بأسابيع حين لاحظ الناس حركة غير معتادة قرب المحطة.
ولم ترد الجهات التي سألناها على طلب التعليق حتى موعد الطبع، واكتفى أحد الموظفين بالقول إن الصورة ستتضح قريبا للجميع.
ويرى من تابع الملف منذ أعوام أن ما جرى كان متوقعا، وأن الأسئلة الصعبة لم تطرح بعد لا في الصحف ولا في المقاهي.
"""
Word = tuple[str, int | None]
Desk = Callable[[list[list[Word]]], list[list[Word]]]


def judge() -> Judgement:
    """Of pairs, whether they share text; of words, whether they stand in a passage, on both sides."""
    pairs, inside = Tally(), Tally()
    for name, text, copy in _copies():
        found = _found(text, " ".join(word for word, _ in copy))
        pairs.wanted += 1
        pairs.found += bool(found)
        pairs.right += bool(found)
        right, all_found, all_wanted = _words(text, copy, found)
        inside.right, inside.found, inside.wanted = (
            inside.right + right,
            inside.found + all_found,
            inside.wanted + all_wanted,
        )
        if right < 0.97 * max(all_found, all_wanted):
            inside.misses.append(f"{name}: {right} words right, {all_found} found, {all_wanted} copied")
    for one, other in [*_formulas(), *_strangers()]:
        found = _found(one, other)
        pairs.found += bool(found)
        if found:
            inside.misses.append(f"no reuse: {one[found[0].start_a : found[0].end_a]}")
    return Judgement(pairs.measures("pair_") | inside.measures("word_"), tuple(inside.misses))


def _texts() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(_SEEDS.glob("*.txt"))}


def _strangers() -> Iterator[tuple[str, str]]:
    """Articles of one subject that share nothing."""
    for (one, text), (other, text_) in combinations(_texts().items(), 2):
        if {one, other} != _KIN:
            yield text, text_


def _formulas() -> Iterator[tuple[str, str]]:
    for line in _FORMULAS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            one, _, other = line.partition("‖")
            yield one.strip(), other.strip()


def _copies() -> Iterator[tuple[str, str, list[Word]]]:
    """Name, original and copy: every article of the seeds from every desk."""
    for name, text in _texts().items():
        at, article = 0, []
        for paragraph in filter(str.strip, _PARAGRAPHS.split(text)):
            split = paragraph.split()
            article.append([(word, at + place) for place, word in enumerate(split)])
            at += len(split)
        for desk in DESKS:
            copy = [word for paragraph in desk([list(each) for each in article]) for word in paragraph]
            yield f"{name}, {desk.__name__}", text, copy


def _found(one: str, other: str) -> list[Passage]:
    with tempfile.TemporaryDirectory() as folder:
        filling = Filling(Path(folder) / "words.bin")
        filling.put("a", words(one))
        filling.put("b", words(other))
        return list(passages(filling.shelf()))


def _words(text: str, copy: list[Word], found: Sequence[Passage]) -> tuple[int, int, int]:
    """Words right, found and wanted, of both sides together."""
    origins = {origin for _, origin in copy if origin is not None}
    sides = (
        ([place in origins for place in range(len(text.split()))], _covered(text, found, "a")),
        (_bridged([origin is not None for _, origin in copy]), _covered(" ".join(w for w, _ in copy), found, "b")),
    )
    right = sum(wanted and got for side in sides for wanted, got in zip(_bridged(side[0]), side[1], strict=True))
    return right, sum(sum(got) for _, got in sides), sum(sum(_bridged(wanted)) for wanted, _ in sides)


def _covered(text: str, found: Sequence[Passage], side: str) -> list[bool]:
    """For each word of ``text`` whether a passage covers it."""
    spans = [(getattr(each, f"start_{side}"), getattr(each, f"end_{side}")) for each in found]
    places = [match.span() for match in re.finditer(r"\S+", text)]
    return [any(start < to and at < end for start, end in spans) for at, to in places]


def _bridged(copied: Sequence[bool]) -> list[bool]:
    """``copied`` with gaps of at most BRIDGE words filled."""
    filled, last = list(copied), None
    for place, each in enumerate(copied):
        if each:
            if last is not None and place - last <= BRIDGE + 1:
                filled[last:place] = [True] * (place - last)
            last = place
    return filled


def _own(number: int) -> list[Word]:
    return [(word, None) for word in _OWN.split()[:number]]


def whole(article: list[list[Word]]) -> list[list[Word]]:
    """As it came."""
    return article


def new_lead(article: list[list[Word]]) -> list[list[Word]]:
    """A lead of the desk's own instead of the agency's."""
    return [_own(len(article[0])), *article[1:]]


def cut_from_below(article: list[list[Word]]) -> list[list[Word]]:
    """The last fifth left out for want of room."""
    return article[: max(1, len(article) * 4 // 5)]


def cut_within(article: list[list[Word]]) -> list[list[Word]]:
    """Every fourth paragraph left out."""
    return [each for place, each in enumerate(article) if place % 4 != 2]


def reordered(article: list[list[Word]]) -> list[list[Word]]:
    """The second half first."""
    half = len(article) // 2
    return article[half:] + article[:half]


def turned_round(article: list[list[Word]]) -> list[list[Word]]:
    """Every paragraph moved: the last becomes the first."""
    return article[::-1]


def respelled(article: list[list[Word]]) -> list[list[Word]]:
    """Another house's hamzas and digits."""
    table = str.maketrans("أإآ0123456789", "ااا٠١٢٣٤٥٦٧٨٩")
    return [[(word.translate(table), origin) for word, origin in each] for each in article]


def reworded(article: list[list[Word]]) -> list[list[Word]]:
    """One word of thirty put otherwise."""
    return [[("كذلك", None) if origin and origin % 30 == 17 else (w, origin) for w, origin in each] for each in article]


def credited(article: list[list[Word]]) -> list[list[Word]]:
    """A credit written into every second paragraph."""
    credit: list[Word] = [(word, None) for word in ("كما", "ورد", "إلينا")]
    return [each[:12] + credit + each[12:] if place % 2 else each for place, each in enumerate(article)]


def framed(article: list[list[Word]]) -> list[list[Word]]:
    """A paragraph of the desk's own above and below."""
    return [_own(40), *article, _own(60)[40:]]


DESKS: tuple[Desk, ...] = (
    whole,
    new_lead,
    cut_from_below,
    cut_within,
    reordered,
    turned_round,
    respelled,
    reworded,
    credited,
    framed,
)
