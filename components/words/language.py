"""What a language tag says: the tongue, the direction of the page, the digits, the names of months, the way of time.

A tag is a BCP 47 string, so that it can be stored, compared and written into a file as it is. ``ar-SY-u-nu-arab`` is
Arabic with Arabic-Indic digits (Unicode extension ``nu``) and the months of the Levant; what no standard subtag says
stands after ``x``: ``paired`` for «سبتمبر/أيلول», ``timertl`` for a time axis that runs from right to left.
"""

from typing import Literal, get_args

Language = str
"""A BCP 47 tag as ``tag`` writes it; never compared with "ar" or "en", but asked for its tongue and its base."""
Tongue = Literal["ar", "en"]
Base = Literal["rtl", "ltr"]
Digits = Literal["latn", "arab"]
Months = Literal["gulf", "levant", "maghreb", "paired"]
LANGUAGES: tuple[Tongue, ...] = get_args(Tongue)
DIGITS: tuple[Digits, ...] = get_args(Digits)
MONTHS: tuple[Months, ...] = get_args(Months)

_REGIONS: dict[Months, str] = {"levant": "SY", "maghreb": "DZ"}


def tag(tongue: str, digits: str = "latn", months: str = "gulf", time: str = "ltr") -> Language:
    """The tag of these choices; what has no default value is left out, and English has nothing to choose."""
    if tongue != "ar":
        return "en"
    region = next((f"-{code}" for name, code in _REGIONS.items() if name == months), "")
    private = [word for word, wanted in (("paired", months == "paired"), ("timertl", time == "rtl")) if wanted]
    return f"ar{region}{'-u-nu-arab' if digits == 'arab' else ''}{'-'.join(['', 'x', *private]) if private else ''}"


def tongue(language: Language) -> Tongue:
    """The language alone, without digits and names of months: which of the columns ``x_ar``, ``x_en`` is meant."""
    return "en" if language.partition("-")[0] == "en" else "ar"


def base(language: Language) -> Base:
    """The direction in which a page in ``language`` runs."""
    return "rtl" if tongue(language) == "ar" else "ltr"


def digits(language: Language) -> Digits:
    """The digits of the reader: Western unless the tag asks for Arabic-Indic ones."""
    return "arab" if "-u-nu-arab" in language else "latn"


def months(language: Language) -> Months:
    """Whose names of months the reader wants; those of Egypt and the Gulf unless the tag says otherwise."""
    if "paired" in language.partition("-x-")[2].split("-"):
        return "paired"
    return next((name for name, code in _REGIONS.items() if code in language.split("-")), "gulf")


def time_base(language: Language) -> Base:
    """The direction in which time runs along an axis: left to right unless the tag asks for the other."""
    return "rtl" if "timertl" in language.partition("-x-")[2].split("-") else "ltr"


def chosen(language: Language) -> dict[str, str]:
    """The choices in a tag as the address says them (``lang``, ``digits``, ``months``, ``time``), defaults left out."""
    if tongue(language) == "en":
        return {"lang": "en"}
    said = {"digits": digits(language), "months": months(language), "time": time_base(language)}
    return {key: value for key, value in said.items() if value not in (DIGITS[0], MONTHS[0], "ltr")}


def calendar(language: Language) -> str:
    """The tag that a browser's own calendar is given: every choice said, because its defaults are others than ours."""
    if tongue(language) == "en":
        return "en-GB"
    return f"ar-{_REGIONS.get(months(language), 'EG')}-u-nu-{digits(language)}"
