"""Everything the platform says can be read in French and in Arabic."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils import translation
from pytest_django import Settings

from business.orders.models import Order
from business.stock.errors import InvalidQuantity
from tools.messages.catalogues import compile_catalogues
from tools.messages.domains import domains, platform
from tools.messages.faults import faults


def test_no_text_of_the_platform_lacks_its_translation() -> None:
    assert faults(platform()) == []


def test_no_translation_is_spoilt() -> None:
    """A sector's text may wait for its translation, in French; it may not lose what it tells."""
    found = [fault for domain in domains() for fault in faults(domain)]
    assert [fault for fault in found if ": not translated: " not in fault] == []


@pytest.fixture
def compiled(tmp_path: Path, settings: Settings) -> None:
    """The catalogues of this clone, compiled whether or not it was prepared."""
    (locale,) = settings.LOCALE_PATHS
    assert locale == platform().locale
    shutil.copytree(locale, tmp_path, dirs_exist_ok=True)
    compile_catalogues(replace(platform(), locale=tmp_path))
    settings.LOCALE_PATHS = [tmp_path]


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(
    ("language", "refusal", "name"),
    [
        ("fr", "La quantité doit être positive\N{NO-BREAK SPACE}: -1.", "commande"),
        ("ar", "يجب أن تكون الكمية موجبة: -1.", "طلبية"),
        ("en", "The quantity must be positive: -1.", "order"),
    ],
)
def test_refusals_and_names_are_told_in_the_language_of_the_reader(language: str, refusal: str, name: str) -> None:
    with translation.override(language):
        assert str(InvalidQuantity(quantity=-1)) == refusal
        assert str(Order._meta.verbose_name) == name
