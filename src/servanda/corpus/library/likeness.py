"""Near duplicates: texts that share most of their runs of four words, as wire copy and light rewrites do.

A text's signature is a MinHash of its shingles; its bands are looked up in the store, and the candidates compared.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from servanda.corpus.library.store import Store

_RUN = 4  # words
_SCHEME = "affine64"
_PLACES, _BANDS = 128, 32  # of the signature; texts alike to a half or more meet in some band nearly always
ALIKE = 0.6  # the share of common runs from which two texts are one story
_WORD = re.compile(r"\w+")


def signature(text: str) -> Any:
    """The MinHash of a text, as an array."""
    from datasketch import MinHash

    words = _WORD.findall(text.lower())
    runs = {" ".join(words[i : i + _RUN]).encode("utf-8", "replace") for i in range(max(1, len(words) - _RUN + 1))}
    minhash = MinHash(num_perm=_PLACES, scheme=_SCHEME)  # named: signatures are kept for years
    minhash.update_batch(sorted(runs))
    return minhash.hashvalues


def likeness(one: Any, other: Any) -> float:
    """The share of runs that two texts have in common, as their signatures estimate it.

    >>> copy = "The Court issued a warrant on Thursday, the prosecutor said in The Hague"
    >>> likeness(signature(copy), signature(copy + "."))
    1.0
    """
    return float((one == other).mean())


def bands(minhash: Any) -> list[tuple[int, str]]:
    """The bands of a signature, each as a short digest."""
    places = minhash.reshape(_BANDS, -1)
    return [
        (band, hashlib.md5(part.astype("<u8").tobytes(), usedforsecurity=False).hexdigest()[:16])
        for band, part in enumerate(places)
    ]


def family(store: Store, minhash: Any) -> int | None:
    """The family of the first kept article that is nearly the same, if there is one."""
    wanted = " OR ".join(["(band = ? AND digest = ?)"] * _BANDS)
    values = [value for band in bands(minhash) for value in band]
    met = store.rows(
        f"SELECT DISTINCT articles.family, signatures.article, signatures.minhash FROM bands "
        f"JOIN signatures ON signatures.article = bands.article JOIN articles ON articles.id = bands.article "
        f"WHERE {wanted} ORDER BY signatures.article LIMIT 200",
        *values,
    )
    alike = (row["family"] for row in met if likeness(minhash, _unpacked(row["minhash"])) >= ALIKE)
    return next(alike, None)


def keep(store: Store, article: int, minhash: Any) -> None:
    """Remember the signature of an article."""
    store.rows("INSERT INTO signatures (article, minhash) VALUES (?, ?)", article, _packed(minhash))
    store.many(
        "INSERT INTO bands (band, digest, article) VALUES (?, ?, ?)",
        [(band, digest, article) for band, digest in bands(minhash)],
    )


def _packed(minhash: Any) -> bytes:
    return bytes(minhash.astype("<u8").tobytes())


def _unpacked(data: bytes) -> Any:
    import numpy as np

    return np.frombuffer(bytes(data), dtype="<u8")
