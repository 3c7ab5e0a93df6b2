"""What the two browsers make of the dashboard: the place of every letter on every kind of element."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.rtl.mixed import OPTIONS, Mixed, mixed, stands
from tests.rtl.screens import Screen

ROOT = Path(__file__).parent.parent.parent
SURFACES = {
    "sentence": ".st-key-proof-sentence .question h3",
    "cell": ".st-key-proof-cell td bdi",
    "evidence": ".st-key-proof-evidence blockquote",
    "reader": ".st-key-proof-reader .article > p:not(.about)",
    "radio": ".st-key-proof-radio [data-testid=stRadioGroup] p",
    "button": ".st-key-proof-button button p",
    "tag": ".st-key-proof-tag [data-tag]",
    "chart": ".st-key-proof-chart .ytick text",
}
"""The element of each string, by surface."""
VERBATIM = {"cell", "evidence", "reader"}
"""Surfaces of text that is not ours: the algorithm alone orders it, and each text has its own direction."""

LETTERS = """selector => [...document.querySelectorAll(selector)].map(element => {
  let said = '', places = [];
  if (element instanceof SVGElement) {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (let at = 0; at < texts.currentNode.data.length; at++) {
      said += texts.currentNode.data[at]; places.push(0);
    }
    const skips = element.getNumberOfChars() < said.length;
    let seen = 0;
    for (let at = 0; at < said.length; at++) {
      if (skips && /[\\u200e\\u200f\\u061c\\u2066-\\u2069]/.test(said[at])) continue;
      const box = element.getExtentOfChar(seen++);
      places[at] = box.x + box.width / 2;
    }
    return [said, places];
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
    }
  }
  return [said, places];
})"""
_FOCUS = "key => { document.querySelector(`.st-key-${key} input`).focus(); }"
_TYPE = """async () => { for (const weight of [400, 500, 700])
  await document.fonts.load(`${weight} 16px "IBM Plex Sans Arabic"`).catch(() => 0); }"""
_SETTLED = """() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && document.querySelector('.st-key-proof-chart .ytick text')"""


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


def wrong(screen: Screen, address: str) -> dict[str, list[str]]:
    """By surface, the strings whose letters do not stand as they should."""
    screen.go(address)
    screen.until(_SETTLED)
    screen.run(_TYPE)
    time.sleep(0.5)
    found = {name: misplaced(screen.run(LETTERS, selector), name in VERBATIM) for name, selector in SURFACES.items()}
    return {**found, "menu": _menus(screen)}


def misplaced(drawn: list[Any], verbatim: bool = False, lone: bool = False) -> list[str]:
    """Which of the strings, drawn in this order, stand wrong; all, where one is missing. See ``Mixed.lone``."""
    whole = mixed()
    if len(drawn) != len(whole):
        return [f"{len(drawn)} of {len(whole)} strings were drawn"] + [each.bare for each in whole]
    if lone:
        whole = tuple(replace(each, meant=each.lone) for each in whole)
    pairs = zip(whole, drawn, strict=True)
    return [each.bare for each, (said, places) in pairs if not right(each, said, places, verbatim)]


def right(each: Mixed, said: str, places: list[float], verbatim: bool) -> bool:
    """Whether one string stands as it should."""
    start, end = len(said) - len(said.lstrip()), len(said.rstrip())
    return stands(said[start:end], places[start:end], each.bare if verbatim else each.meant, own_base=verbatim)


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
