"""Remember which inputs a product was made from, so that it is made again only when they change."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from tools.paths import ROOT, STAMPS


class Stamp:
    """The fingerprint of the files from which a product was last made.

    Contents are compared, not dates: a checkout of another branch and back rebuilds nothing.
    """

    def __init__(self, name: str, *, inputs: Iterable[Path], product: Path) -> None:
        self._file = STAMPS / name
        self._inputs = sorted(inputs)
        self._product = product

    def is_fresh(self) -> bool:
        return self._product.exists() and self._file.exists() and self._file.read_text() == self._fingerprint()

    def record(self) -> None:
        STAMPS.mkdir(exist_ok=True)
        self._file.write_text(self._fingerprint())

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for path in self._inputs:
            digest.update(f"{path.relative_to(ROOT)}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()
