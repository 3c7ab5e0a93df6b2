"""The file of decisions: ``<dataset>.decisions.jsonl`` beside the dataset, a line for each, in the order made.

A line is a JSON object. It can be taken out by hand, and the files of two colleagues can be joined: what was decided
twice counts once.
"""

import fcntl
import json
import os
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from components.decisions.acts import KINDS, Act, Decision
from components.errors import UnfitDecisions

SUFFIX = ".decisions.jsonl"
_ABOUT = ("made", "by", "note")


def beside(dataset: Path) -> Path:
    """The decision file of the dataset at ``dataset``."""
    return dataset.parent / f"{dataset.name}{SUFFIX}"


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions in the file at ``path``; none where there is no file. Raises UnfitDecisions."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise UnfitDecisions(
            f"The decisions in {path} cannot be read: {error}.", f"تعذّرت قراءة القرارات في {path}: {error}."
        ) from error


def parse(text: str) -> tuple[Decision, ...]:
    """The decisions that ``text`` (a line each) holds, each act once. Raises UnfitDecisions, which names the line."""
    found: dict[Act, Decision] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            decision = _decision(json.loads(line))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise UnfitDecisions(
                f"Line {number} of the decisions is none ({error}): correct it or take it out.",
                f"السطر {number} من ملف القرارات غير صالح ({error})؛ صحّحه أو احذفه.",
            ) from error
        found.setdefault(decision.act, decision)
    return tuple(found.values())


def written(decisions: Iterable[Decision]) -> str:
    """``decisions`` as the file holds them: ``parse(written(decisions)) == decisions``."""
    return "".join(_line(decision) + "\n" for decision in decisions)


def write(path: Path, decisions: Sequence[Decision]) -> None:
    """Put ``decisions`` into the file at ``path``, whole or not at all. Raises UnfitDecisions."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_text(written(decisions), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def amend(path: Path, change: Callable[[tuple[Decision, ...]], Iterable[Decision]]) -> None:
    """Put what ``change`` makes of the decisions at ``path`` in their place; of two who do so, one waits for the other.

    Raises UnfitDecisions.
    """
    with _alone(path):
        write(path, tuple(change(read(path))))


def added(decided: Iterable[Decision], new: Sequence[Decision]) -> tuple[Decision, ...]:
    """``decided`` with ``new`` at the end: what is decided once more is the last word on its matter again."""
    again = {each.act for each in new}
    return (*(each for each in decided if each.act not in again), *new)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """While this lasts nobody else amends the file at ``path``."""
    try:
        lock = path.with_name(f".{path.name}.lock").open("w")
    except OSError as error:
        raise _unwritable(path, error) from error
    with lock:
        fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
        yield


def _unwritable(path: Path, error: OSError) -> UnfitDecisions:
    return UnfitDecisions(
        f"The decisions cannot be written to {path}: {error.strerror or error}.",
        f"تعذّرت كتابة القرارات في {path}: {error.strerror or error}.",
    )


def _line(decision: Decision) -> str:
    about = {name: value for name, value in asdict(decision).items() if name != "act" and value}
    said = {"what": type(decision.act).__name__, **asdict(decision.act), **about}
    return json.dumps(said, ensure_ascii=False, default=date.isoformat)


def _decision(said: dict[str, Any]) -> Decision:
    kind = KINDS[said["what"]]
    hints = typing.get_type_hints(kind)
    act = kind(**{name: _value(said[name], hint, name) for name, hint in hints.items()})
    return Decision(act, **{name: _value(said.get(name, ""), str, name) for name in _ABOUT})


def _value(value: Any, hint: Any, name: str) -> Any:
    """``value`` of the JSON as the field ``name`` of type ``hint`` wants it. Raises TypeError where it does not fit."""
    origin, parts = typing.get_origin(hint), get_args(hint)
    if hint is date and isinstance(value, str):
        return date.fromisoformat(value)
    if origin is tuple and isinstance(value, list):
        inner = (parts[0],) * len(value) if parts[-1] is ... else parts
        return tuple(_value(each, part, name) for each, part in zip(value, inner, strict=True))
    if (value in parts) if origin is Literal else (origin is None and type(value) is hint):
        return value
    raise TypeError(f"{name} cannot be {value!r}")
