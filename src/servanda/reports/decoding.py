"""Bytes into text: the encoding is declared by a mark, is UTF-8, or is guessed, and a guess is said."""

from __future__ import annotations

import codecs

from servanda.errors import BrokenData

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 200_000  # bytes that a guess looks at: enough for any article


def decode(data: bytes) -> tuple[str, str, str]:
    """The text, its encoding, and a note where the encoding was guessed.

    >>> decode("“Khan”".encode())
    ('“Khan”', 'utf-8', '')

    Raises `BrokenData` when the bytes are no text.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked:
        return _lines(data.decode(marked, "replace")), marked.removesuffix("-sig"), ""
    try:
        return _lines(data.decode("utf-8")), "utf-8", ""
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> tuple[str, str, str]:
    name = _mostly_utf8(data) or _by_statistics(data[:_SAMPLE])
    if name is None:
        raise BrokenData(
            "This is no text: no encoding fits its bytes.", hint="Text, HTML, PDF and JSON Lines are read."
        )
    text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    bad = f"; {lost} characters could not be read" if lost else ""
    return _lines(text), name, f"encoding guessed: {name}{bad}"


def _mostly_utf8(data: bytes) -> str | None:
    """A few broken bytes in UTF-8 (a cut file, a pasted line) do not make it another encoding."""
    text = data.decode("utf-8", "replace")
    several = sum(ord(char) > 127 and char != "\ufffd" for char in text[:_SAMPLE])
    return "utf-8" if several > 4 * text.count("\ufffd") else None


def _by_statistics(data: bytes) -> str | None:
    if data.count(0) * 20 > len(data):
        return None
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return "cp1252"
    best = from_bytes(data).best()
    return best.encoding if best else None


def _lines(text: str) -> str:
    """Line ends as one character, as Python reads text files."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
