"""Les fichiers réels, importés pour de bon dans une entreprise d'essai."""

from __future__ import annotations

from pathlib import Path

import pytest

import sectors.yoozak
from core.kernel.actors import Actor, ActorKind


@pytest.fixture(scope="session")
def dossier() -> Path:
    return Path(sectors.yoozak.__file__).parent / "data"


@pytest.fixture
def actor() -> Actor:
    return Actor(ActorKind.IMPORT, name="Import d'essai")
