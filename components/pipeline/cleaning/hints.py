"""What markup says of the text inside it: by tag and role, by names of classes that sites share, by links and bold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from components.pipeline.cleaning.pieces import Hint

_BY_TAG: dict[str, Hint] = {
    "h1": "title",
    "figcaption": "caption",
    "figure": "caption",
    "caption": "caption",
    "time": "date",
}
_BY_TAG |= dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subheading")
_BY_TAG |= dict.fromkeys(("title", "nav", "footer", "aside", "button", "select", "menu", "dialog"), "chrome")
_BY_TAG |= dict.fromkeys(
    ("label", "option", "legend", "textarea", "amp-sidebar", "amp-social-share", "amp-ad", "amp-consent"), "chrome"
)
_NAMES = ("class", "id", "itemprop", "rel")
_ROLES = {"dialog", "navigation", "contentinfo", "search", "complementary", "alertdialog", "menu"}
_BY_CLASS: tuple[tuple[re.Pattern[str], Hint], ...] = (
    (
        re.compile(
            r"related|similar|recommend|(?<![\w-])most(?![\w-])|read-?(?:more|also)|also-?read|(?:most|more)-?(?:read|viewed|popular)|see-?also"
            r"|trending|more-?news|latest-?news|you-?may"
        ),
        "related",
    ),
    (
        re.compile(
            r"(?<![a-z])(?:share|sharing|social|breadcrumb|comment(?!ary)|cookie|consent|gdpr|newsletter|subscri|advert|sponsor"
            r"|whatsapp|telegram|join-us|follow-us|live-?ticker|ticker|copyright|pagination|pager|popup|modal|twitter-tweet|instagram-media|fb-post|tiktok-embed|skip-link|pull-?quote"
            r"|(?:ai|auto|smart)-?summary|(?:wa|tg)-channel|audio-?player)"
            r"|(?:^|\s)(?:bio|biography|audio|tts|tools|toolbar|translate|poll|survey|vote|(?:weather|prayers?)(?:-?(?:box|widget|bar|times?))?)(?:\s|$)"
            r"|\b(?:ads?|nav|menu|navbar)\b|(?<![a-z])menu(?![a-z])|author-?(?:bio|info|about|desc)"
        ),
        "chrome",
    ),
    (
        re.compile(
            r"(?:^|\s)(?:[a-z]+[-_])?tags?(?:[-_](?:list|links|cloud|items?|area|box))?(?:\s|$)|keywords?|hashtags?"
        ),
        "keywords",
    ),
    (re.compile(r"caption|(?:photo|image)-credit|(?:^|\s)(?:cap|legend)(?:\s|$)"), "caption"),
    (
        re.compile(
            r"(?:^|\s|__)(?:(?:article|post|entry|news|story)[-_]?)?(?:chapo|standfirst|deck|sub-?title|excerpt|summary|intro)(?:\s|$)"
        ),
        "subheading",
    ),
    (
        re.compile(r"byline|(?:^|\s)by(?:\s|$)|\bauthors?\b|author-?(?:name|box|card)|writer|\breporter\b|journalist"),
        "byline",
    ),
    (
        re.compile(r"\bdate\b|datepublished|timestamp|posted-on|publish(?:ed)?[-_]?(?:on|at|time)|pubdate|post-?time"),
        "date",
    ),
)

_NEARLY_ALL = 0.9
_TAG_LETTERS = 3
_HEADLINE_WORDS = 4
_SUBHEADING_WORDS = 12
_CAPTION_WORDS = 25
_ARROWS = frozenset("|«»‹›<>")
"""What stands between or beside links to other pages, and not between tags."""
_GOES_ON = (".", "،", ":", "…")


@dataclass(slots=True)
class Inside:
    """What a block holds: letters, those in links and in bold, links, and whether a picture or a field stands above."""

    size: int = 0
    linked: int = 0
    bold: int = 0
    links: int = 0
    pictured: bool = False
    asked: bool = False

    def add(self, letters: int, *, linked: bool, bold: bool) -> None:
        """Count running text."""
        self.size += letters
        self.linked += letters if linked else 0
        self.bold += letters if bold else 0

    def tells(self, text: str, hint: Hint, *, begun: bool, titled: bool) -> Hint:
        """What the block ``text`` is by its links, its picture or its bold letters, where ``hint`` is no sure answer.

        ``begun`` is whether a title or a paragraph stands above: before it, bold letters may be the title. ``titled``
        is whether a line above may have been one.
        """
        words = len(text.split())
        if hint not in ("", "subheading"):
            return hint
        if self.linked >= self.size * _NEARLY_ALL:
            if words >= _HEADLINE_WORDS * self.links:
                return "related" if begun else hint
            tags = begun and self.links > 1 and self.linked > _TAG_LETTERS * self.links and _ARROWS.isdisjoint(text)
            return "keywords" if tags else "link"
        if hint or not (begun or titled) or (text.endswith(_GOES_ON) and not self.asked):
            return hint
        if (self.asked or self.pictured) and words <= _CAPTION_WORDS:
            return "chrome" if self.asked else "caption"
        return "subheading" if begun and self.bold >= self.size * _NEARLY_ALL and words <= _SUBHEADING_WORDS else hint


@lru_cache(maxsize=1024)
def _by_name(said: str) -> Hint:
    return next((hint for pattern, hint in _BY_CLASS if pattern.search(said)), "")


def hint_of(tag: str, named: Mapping[str, str], *, by_class: bool) -> Hint:
    """What the element ``tag`` with the attributes ``named`` says; ``by_class`` is whether names of classes count."""
    if tag in {"html", "body", "main", "article"}:
        return ""
    if named.get("role", "").lower() in _ROLES or "hidden" in named:
        return "chrome"
    by_tag = _BY_TAG.get(tag, "")
    if not by_class or by_tag in ("title", "caption"):
        return by_tag
    said = " ".join([named[name] for name in _NAMES if name in named])
    by_name = _by_name(said.lower()) if said else ""
    return by_tag if by_tag == "chrome" and by_name != "related" else by_name or by_tag
