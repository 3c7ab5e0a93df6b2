"""How a Word document carries its typeface along: obfuscated, as ISO/IEC 29500-1, 17.8.1 asks for."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from components.export import fonts

_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FACES = {"embedRegular": 400, "embedBold": 700}
_SCRAMBLED = 32
"""So many bytes at the beginning of the file are scrambled with the key."""


def carry(document: Document, name: str) -> None:
    """Put the shipped typeface into ``document``, under the ``name`` by which its styles ask for it."""
    listed = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    table = etree.fromstring(listed.blob)
    font = etree.SubElement(table, f"{{{_MAIN}}}font", {f"{{{_MAIN}}}name": name})
    for number, (tag, weight) in enumerate(_FACES.items(), 1):
        content = fonts.file(weight, "ttf").read_bytes()
        key = str(uuid5(NAMESPACE_URL, f"marsad/{name}/{weight}")).upper()
        uri = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(uri, _TYPE, scrambled(content, key), document.part.package)
        said = {
            f"{{{_RELATION}}}id": listed.relate_to(part, RELATIONSHIP_TYPE.FONT),
            f"{{{_MAIN}}}fontKey": f"{{{key}}}",
        }
        etree.SubElement(font, f"{{{_MAIN}}}{tag}", said)
    listed._blob = etree.tostring(table, xml_declaration=True, encoding="UTF-8", standalone=True)
    _allow(document.settings.element)


def scrambled(content: bytes, key: str) -> bytes:
    """``content`` with its first bytes scrambled by the GUID ``key``, backwards; the same again gives it back."""
    digits = bytes.fromhex(key.replace("-", ""))[::-1]
    head = bytes(byte ^ digits[place % len(digits)] for place, byte in enumerate(content[:_SCRAMBLED]))
    return head + content[_SCRAMBLED:]


def _allow(settings: Any) -> None:
    """Say that fonts are embedded, where the schema wants it said: before all but the view and the zoom."""
    before = {f"{{{_MAIN}}}{name}" for name in ("writeProtection", "view", "zoom", "removePersonalInformation")}
    before |= {f"{{{_MAIN}}}{name}" for name in ("removeDateAndTime", "doNotDisplayPageBoundaries", "mirrorMargins")}
    before |= {f"{{{_MAIN}}}{name}" for name in ("displayBackgroundShape", "printPostScriptOverText")}
    before |= {f"{{{_MAIN}}}{name}" for name in ("printFractionalCharacterWidth", "printFormsData")}
    place = sum(child.tag in before for child in settings)
    settings.insert(place, etree.SubElement(settings, f"{{{_MAIN}}}embedTrueTypeFonts"))
