"""How a Word document carries its typeface along: obfuscated, as ISO/IEC 29500-1, 17.8.1 asks for."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from components.export import fonts

_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_FACES = {"w:embedRegular": 400, "w:embedBold": 700}
_SCRAMBLED = 32
"""So many bytes at the beginning of the file are scrambled with the key."""


def carry(document: Document, name: str) -> None:
    """Put the shipped typeface into ``document``, under the ``name`` by which its styles ask for it."""
    listed = next(part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    table = parse_xml(listed.blob)
    font = OxmlElement("w:font", {qn("w:name"): name})
    table.append(font)
    for number, (tag, weight) in enumerate(_FACES.items(), 1):
        content = fonts.file(weight, "ttf").read_bytes()
        key = str(uuid5(NAMESPACE_URL, f"marsad/{name}/{weight}")).upper()
        uri = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(uri, _TYPE, scrambled(content, key), document.part.package)
        relation = listed.relate_to(part, RELATIONSHIP_TYPE.FONT)
        font.append(OxmlElement(tag, {qn("r:id"): relation, qn("w:fontKey"): f"{{{key}}}"}))
    listed._blob = serialize_part_xml(table)
    _allow(document.settings.element)


def scrambled(content: bytes, key: str) -> bytes:
    """``content`` with its first bytes scrambled by the GUID ``key``, backwards; the same again gives it back."""
    digits = bytes.fromhex(key.replace("-", ""))[::-1]
    head = bytes(byte ^ digits[place % len(digits)] for place, byte in enumerate(content[:_SCRAMBLED]))
    return head + content[_SCRAMBLED:]


def _allow(settings: Any) -> None:
    """Say that fonts are embedded, where the schema wants it said: after the view and the zoom."""
    before = {qn(f"w:{name}") for name in ("writeProtection", "view", "zoom", "removePersonalInformation")}
    before |= {qn(f"w:{name}") for name in ("removeDateAndTime", "doNotDisplayPageBoundaries", "mirrorMargins")}
    before |= {qn(f"w:{name}") for name in ("displayBackgroundShape", "printPostScriptOverText")}
    before |= {qn(f"w:{name}") for name in ("printFractionalCharacterWidth", "printFormsData")}
    place = sum(child.tag in before for child in settings)
    settings.insert(place, OxmlElement("w:embedTrueTypeFonts"))
