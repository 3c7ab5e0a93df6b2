"""What the two browsers make of the dashboard: the place of every letter on every kind of element."""

import csv
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.rtl.mixed import OPTIONS, Mixed, mixed, stands
from tests.rtl.screens import Screen

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Surface:
    """Where the strings stand on a leaf of the page, as text of ours or as ``data``.

    Data is not ours: the algorithm alone orders it, and each text has its own direction.
    """

    name: str
    leaf: str
    data: bool
    selector: str


@cache
def surfaces() -> tuple[Surface, ...]:
    """The surfaces whose letters tell their places, of ``surfaces.tsv``."""
    with Path(__file__).with_name("surfaces.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(Surface(row["surface"], row["leaf"], row["text"] == "data", row["selector"]) for row in rows)


LETTERS = """selector => [...document.querySelectorAll(selector)].map(element => {
  let said = '', places = [], rows = [], row = 0, foot = -Infinity;
  if (element instanceof SVGElement) {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (let at = 0; at < texts.currentNode.data.length; at++) {
      said += texts.currentNode.data[at]; places.push(0); rows.push(0);
    }
    const skips = element.getNumberOfChars() < said.length;
    let seen = 0;
    for (let at = 0; at < said.length; at++) {
      if (skips && /[\\u200e\\u200f\\u061c\\u2066-\\u2069]/.test(said[at])) continue;
      const box = element.getExtentOfChar(seen++);
      places[at] = box.x + box.width / 2;
    }
    return [said, places, rows];
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest('[data-testid=stIconMaterial], button [role=img]')) continue;
    for (let at = 0; at < texts.currentNode.data.length; at++) {
      const range = document.createRange();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      const boxes = range.getClientRects();
      const box = boxes[boxes.length - 1];
      said += texts.currentNode.data[at];
      places.push(box ? box.x + box.width / 2 : 0);
      if (box && box.width) {
        if (box.y + box.height / 2 > foot && foot > -Infinity) row += 1;
        if (box.y + box.height / 2 > foot) foot = box.y + box.height;
      }
      rows.push(row);
    }
  }
  return [said, places, rows];
})"""
"""Of each element: its text, the middle of each letter, and the line on which it stands."""
_FOCUS = "key => { document.querySelector(`.st-key-${key} input`).focus(); }"
_TYPE = """async () => { for (const weight of [400, 500, 700])
  await document.fonts.load(`${weight} 16px "IBM Plex Sans Arabic"`).catch(() => 0); }"""
_SETTLED = """selectors => {
  const failed = document.querySelector('[data-testid=stException]');
  if (failed) throw new Error(failed.innerText);
  return document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && !document.querySelector('[data-testid=stApp] [data-stale=true]')
  && selectors.every(selector => document.querySelector(selector)); }"""
_DIALOG = "[data-testid=stDialog] [data-testid=stMarkdownContainer] p:not(h2 *)"
_CLICK = "selector => { document.querySelector(selector).click(); }"
_OVER = {
    "tooltip": ("[data-testid=stTooltipContent] p", ".st-key-proof-help [data-testid=stTooltipIcon] *"),
    "popover": ("[data-testid=stPopoverBody] p", ".st-key-proof-popover button"),
}
"""What opens over a page: the element of each string, and what opens it."""


@contextmanager
def running() -> Iterator[str]:
    """The address of the page, served by Streamlit in a process of its own, beside the typeface that it asks for."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.address=127.0.0.1", f"--server.port={port}", "--server.fileWatcherType=none"]
    folder = tempfile.TemporaryDirectory()
    page = shutil.copy(Path(__file__).with_name("shown.py"), folder.name)
    shutil.copytree(ROOT / "static", Path(folder.name) / "static")
    command = [sys.executable, "-m", "streamlit", "run", page, *options]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2).close()
                break
            except OSError:
                time.sleep(0.25)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)
        folder.cleanup()


def wrong(screen: Screen, address: str, only: Sequence[str] = ()) -> dict[str, list[str]]:
    """By surface, the strings whose letters do not stand as they should; of some leaves ``only``, if any are named."""
    found: dict[str, list[str]] = {}
    for leaf in dict.fromkeys(each.leaf for each in surfaces()):
        if only and leaf not in only:
            continue
        here = [each for each in surfaces() if each.leaf == leaf]
        opened(screen, address, leaf, [each.selector for each in here])
        found |= {each.name: misplaced(screen.run(LETTERS, each.selector), each.data) for each in here}
        if leaf == "page":
            found["menu"] = _menus(screen)
    if not only or "over" in only:
        opened(screen, address, "over", [opener for _, opener in _OVER.values()])
        found |= _over(screen)
        opened(screen, address, "asked", [_DIALOG])
        found["dialog"] = misplaced(screen.run(LETTERS, _DIALOG), True)
    return found


def opened(screen: Screen, address: str, leaf: str, selectors: Sequence[str]) -> None:
    """Go to a leaf of the page, and wait until it is there in its typeface."""
    screen.go(f"{address}/?proof={leaf}")
    screen.until(_SETTLED, list(selectors))
    screen.run(_TYPE)
    time.sleep(0.5)


def _over(screen: Screen) -> dict[str, list[str]]:
    """The strings that stand wrong in what opens over the page."""
    found = {}
    for name, (selector, opener) in _OVER.items():
        screen.point(opener)
        if name == "popover":
            screen.run(_CLICK, opener)
        screen.until("selector => document.querySelectorAll(selector).length", selector)
        time.sleep(0.3)
        found[name] = misplaced(screen.run(LETTERS, selector), True)
    return found


def misplaced(drawn: list[Any], verbatim: bool = False, lone: bool = False) -> list[str]:
    """Which of the strings, drawn in this order, stand wrong; all, where one is missing. See ``Mixed.lone``."""
    whole = mixed()
    if len(drawn) != len(whole):
        return [f"{len(drawn)} of {len(whole)} strings were drawn"] + [each.bare for each in whole]
    if lone:
        whole = tuple(replace(each, meant=each.lone) for each in whole)
    pairs = zip(whole, drawn, strict=True)
    return [each.bare for each, found in pairs if not right(each, found, verbatim)]


def right(each: Mixed, drawn: Sequence[Any], verbatim: bool) -> bool:
    """Whether one string stands as it should; ``drawn`` as ``LETTERS`` tells it."""
    said = drawn[0]
    start, end = len(said) - len(said.lstrip()), len(said.rstrip())
    said, places, rows = (part[start:end] for part in drawn)
    return stands(said, places, each.bare if verbatim else each.meant, own_base=verbatim, rows=rows)


def _menus(screen: Screen) -> list[str]:
    """The strings that stand wrong in the menus of choices, which hang outside of the page."""
    drawn: list[Any] = []
    for start in range(0, len(mixed()), OPTIONS):
        screen.run(_FOCUS, f"proof-menu-{start}")
        time.sleep(0.3)
        screen.press("ArrowDown")
        screen.until("() => document.querySelectorAll('[role=option]').length")
        drawn += screen.run(LETTERS, "[role=option]")
        screen.press("Escape")
        screen.run("() => document.activeElement.blur()")
        screen.until("() => !document.querySelectorAll('[role=option]').length")
    return misplaced(drawn)
