"""Which language a text is in: said, so that nothing is guessed at in a language that the reader does not know."""

from __future__ import annotations

import re

NAMES = {
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "pl": "Polish", "tr": "Turkish", "hu": "Hungarian", "id": "Indonesian",
    "Cyrl": "Cyrillic script", "Arab": "Arabic script", "Hebr": "Hebrew script", "Grek": "Greek script",
    "Hani": "Chinese or Japanese script", "Hang": "Korean script", "Deva": "Devanagari script",
    "Armn": "Armenian script",
    "Geor": "Georgian script", "Thai": "Thai script", "Ethi": "Ethiopic script",
}  # fmt: skip

# words that carry no meaning and stand in every paragraph of their language
_STOP_WORDS = {
    "en": "the of and to in that is was for on with by as it has have are be at from his not he an will",
    "fr": "le la les des et du une est dans pour que qui par sur au avec ne pas ce il plus aux ont été",
    "de": "der die das und den von zu mit für ist im dem nicht ein eine auf des sich auch wird als bei hat",
    "es": "el los las del y una que por con para se su es como más ha fue al lo sus entre pero este",
    "it": "il di che è per una della del con non sono le dei gli nel alla si da ha più anche delle",
    "pt": "os as do da dos das uma que para com não por em é foi ao se na no mais seu como pelo",
    "nl": "het een van en dat op te zijn met voor niet door werd ook aan naar bij uit wordt heeft",
    "pl": "nie się na że do jest przez jak od po dla za oraz był przed tym jego które został",
    "tr": "ve bir bu için ile olarak olan da de daha sonra kadar ancak gibi göre tarafından",
    "hu": "az egy és hogy nem is meg volt ez csak már szerint kell mint vagy után által",
    "id": "yang dan di untuk dengan dari ini itu pada dalam tidak akan oleh juga telah sebagai",
}
_SETS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_SCRIPTS = (
    ("Grek", 0x0370, 0x03FF), ("Cyrl", 0x0400, 0x052F), ("Armn", 0x0530, 0x058F), ("Hebr", 0x0590, 0x05FF),
    ("Arab", 0x0600, 0x077F), ("Deva", 0x0900, 0x097F), ("Thai", 0x0E00, 0x0E7F), ("Geor", 0x10A0, 0x10FF),
    ("Ethi", 0x1200, 0x139F), ("Hani", 0x3040, 0x9FFF), ("Hang", 0xAC00, 0xD7AF),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000  # characters
_FEWEST_WORDS = 20  # below, a text is too short to tell


def language(text: str) -> str:
    """The language of a text by its script and its commonest words; English where nothing speaks against it.

    >>> language("La Cour a délivré un mandat contre le chef de la milice. Les juges ne sont pas liés par les parties.")
    'fr'
    >>> language("Mandat")
    'en'
    """
    sample = text[:_SAMPLE]
    if script := _script(sample):
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return "en"
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _SETS.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] > 0.12 and shares[best] > 2 * shares["en"] else "en"


def _script(sample: str) -> str | None:
    """The script of more than half of the letters, where it is not the Latin one."""
    if sample.isascii():
        return None
    points = [ord(char) for char in sample if char.isalpha()]
    foreign = [point for point in points if point > 0x036F]
    if len(foreign) * 2 <= len(points):
        return None
    counts = {name: sum(low <= point <= high for point in foreign) for name, low, high in _SCRIPTS}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def note(code: str) -> str:
    """What to tell the reader about a text in another language."""
    return f"The text is in {NAMES.get(code, code)}; only English is read, nothing was guessed."
