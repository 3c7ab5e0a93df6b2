"""One article as two sites print it: the same title, text and day between the furniture of one page and of another."""

import html
from datetime import date

from components.pipeline.receiving.read import Record

_MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو")
_MONTHS += ("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
_MENU = ("الرئيسية", "سياسة", "اقتصاد", "رياضة")
_LINKS = ("انطلاق معرض الطيور في حديقة البلدية", "ورشة لتعليم الخط في المركز الثقافي", "مباراة ودية بين طلبة المدارس")


def plain(title: str, text: str, day: date) -> Record:
    """The page as plain text: a menu and a label above, sharing and other articles below."""
    printed = f"نشر في: {day.day:02}/{day.month:02}/{day.year}"
    above = [*_MENU, title, printed, "شارك الخبر", "فيسبوك", "تويتر"]
    below = ["كلمات دلالية: أخبار محليات", "مقالات ذات صلة", *_LINKS, "جميع الحقوق محفوظة"]
    return Record("plain.txt", 1, "\n".join([*above, *text.split("\n"), *below]), "text", {})


def marked_up(title: str, text: str, day: date) -> Record:
    """The page as HTML: a bar of links, the date in words, a box of other articles, a newsletter, a foot."""
    printed = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))
    links = "".join(f"<li><a href='#'>{link}</a></li>" for link in _LINKS)
    menu = "".join(f"<a>{label}</a> " for label in _MENU)
    raw = (
        f"<html><head><title>{html.escape(title)} - موقع</title></head><body><nav>{menu}</nav>"
        f"<article><h1>{html.escape(title)}</h1><span class='post-date'>{printed}</span>{body}</article>"
        f"<div class='related'><h4>اقرأ أيضا</h4><ul>{links}</ul></div><div class='newsletter'>اشترك في النشرة</div>"
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )
    return Record("marked_up.html", 1, raw, "html", {})
