"""Which encoding a file of Arabic text is in: UTF-8, UTF-16 with its mark, windows-1256, or ISO 8859-6."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z\xbc", b"Rar!", b"{\\rtf")
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27, 30, 31})
_SAMPLE = 1 << 16
_FEW = 0.02
_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]")
_LETTER = re.compile(r"[^\W\d_]")
_MIXED = re.compile("[\u0621-\u064a][a-z\u00e0-\u00ff]|[a-z\u00e0-\u00ff][\u0621-\u064a]")
"""Latin and Arabic letters in one word: what ISO 8859-6 looks like when it is taken for windows-1256."""


class Undecodable(ValueError):
    """No encoding makes Arabic text of a file."""


def is_binary(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is no text."""
    if head.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return head.startswith(_MAGIC) or b"\x00" in head or controls > len(head) * _FEW


def encoding(content: bytes) -> str:
    """The encoding of ``content``, which may be the beginning of a file. Raises Undecodable."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        decoded = content.decode("utf-8", errors="replace")
        if decoded.count("\ufffd") <= len(_ARABIC.findall(decoded)) * _FEW:
            return "utf-8"
    else:
        return "utf-8"
    sample = content[:_SAMPLE].decode("cp1256", errors="replace")
    letters = len(_LETTER.findall(sample))
    if letters and len(_ARABIC.findall(sample)) >= letters * 0.3 and "ط§ظ" not in sample:
        return "iso8859-6" if len(_MIXED.findall(sample)) > letters * _FEW else "cp1256"
    raise Undecodable("it is neither UTF-8 nor windows-1256 nor ISO 8859-6")


def decode(content: bytes) -> str:
    """The text of ``content``; single broken bytes of UTF-8 become U+FFFD. Raises Undecodable."""
    return content.decode(encoding(content), errors="replace")
