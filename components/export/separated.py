"""An exhibit as comma-separated values: the pure table, for programs and for Excel."""

from components.export.cells import safely
from components.export.exhibit import Exhibit


def plain(exhibit: Exhibit) -> bytes:
    """The frame as it was counted, in UTF-8: code names as headings, both languages, days in ISO form (RFC 4180)."""
    return safely(exhibit.frame).to_csv(index=False, lineterminator="\r\n", date_format="%Y-%m-%d").encode()


def for_excel(exhibit: Exhibit) -> bytes:
    """The table in the reader's language, with the byte order mark by which Excel knows UTF-8."""
    table = safely(exhibit.table())
    return table.to_csv(index=False, lineterminator="\r\n", date_format="%Y-%m-%d").encode("utf-8-sig")
