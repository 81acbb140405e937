"""Catalogues of a small project, from its code to what Django reads."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from tools.messages.catalogues import compile_catalogues, extract
from tools.messages.domains import Domain, domains, platform
from tools.messages.faults import faults

CODE = """
PAID = _("Paid")
WAITING = pgettext_lazy("parcel", "Waiting")
REFUSAL = _("The price of {article} is frozen.")
DELAY = ngettext_lazy("{days} day", "{days} days")
"""
CATALOGUE = """\
# Texts of YZ-PLATFORM.
msgid ""
msgstr ""
"Project-Id-Version: YZ-PLATFORM\\n"
"Language: fr\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#: core/orders.py
msgid "Paid"
msgstr "Payée"

#: core/orders.py
#, python-brace-format
msgid "The price of {article} is frozen."
msgstr "Le prix de {article} est figé."

#: core/orders.py
msgctxt "parcel"
msgid "Waiting"
msgstr "En attente"

#: core/orders.py
#, python-brace-format
msgid "{days} day"
msgid_plural "{days} days"
msgstr[0] "un jour"
msgstr[1] "{days} jours"

"""


@pytest.fixture
def french(tmp_path: Path) -> Domain:
    """A project in English, translated to French."""
    code = tmp_path / "core" / "orders.py"
    code.parent.mkdir()
    code.write_text(CODE)
    domain = Domain(tmp_path, tmp_path / "locale", (code.parent,), ("fr",))
    po = domain.po("fr")
    po.parent.mkdir(parents=True)
    po.write_text(CATALOGUE)
    return domain


def test_extracting_again_changes_nothing(french: Domain) -> None:
    extract(french)
    assert french.po("fr").read_text() == CATALOGUE


def test_extracting_adds_new_texts_and_drops_those_that_the_code_lost(french: Domain) -> None:
    (french.root / "core" / "orders.py").write_text(CODE.replace('"Paid"', '"Unpaid"'))
    extract(french)
    paid, unpaid = 'msgid "Paid"\nmsgstr "Payée"\n', 'msgid "Unpaid"\nmsgstr ""\n'
    before, after = CATALOGUE.split("#: core/orders.py\nmsgctxt")
    expected = before.replace(f"#: core/orders.py\n{paid}\n", "") + f"#: core/orders.py\n{unpaid}\n"
    assert french.po("fr").read_text() == f"{expected}#: core/orders.py\nmsgctxt{after}"
    assert faults(french) == ["locale/fr/LC_MESSAGES/django.po: not translated: Unpaid"]


def test_texts_of_tests_and_migrations_are_left_out(french: Domain) -> None:
    for folder in ("tests", "migrations"):
        (french.root / "core" / folder).mkdir()
        (french.root / "core" / folder / "any.py").write_text('_("Nobody reads this")')
    extract(french)
    assert french.po("fr").read_text() == CATALOGUE


def test_a_new_language_gets_all_its_plural_forms(french: Domain) -> None:
    arabic = Domain(french.root, french.locale, french.sources, ("ar",))
    extract(arabic)
    assert arabic.po("ar").read_text().count("msgstr[") == 6


def test_compiled_catalogues_can_be_read(french: Domain) -> None:
    compile_catalogues(french)
    with french.po("fr").with_suffix(".mo").open("rb") as file:
        texts = gettext.GNUTranslations(file)
    assert texts.gettext("Paid") == "Payée"
    assert texts.pgettext("parcel", "Waiting") == "En attente"
    assert [texts.ngettext("{days} day", "{days} days", days) for days in (1, 2)] == ["un jour", "{days} jours"]


def test_a_complete_catalogue_has_no_fault(french: Domain) -> None:
    assert faults(french) == []


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ('msgstr "Payée"', 'msgstr ""', "not translated: Paid"),
        ('msgstr[1] "{days} jours"', 'msgstr[1] ""', "not translated: {days} day"),
        ('msgid "Paid"', '#, fuzzy\nmsgid "Paid"', "to be confirmed: Paid"),
        ("Le prix de {article}", "Le prix", "other placeholders: The price of {article} is frozen."),
        ("Le prix de {article}", "Le prix de {objet}", "other placeholders: The price of {article} is frozen."),
        ("{days} jours", "des jours", "other placeholders: {days} day"),
        ("un jour", "un jour à {town}", "other placeholders: {days} day"),
    ],
)
def test_a_spoilt_translation_is_a_fault(french: Domain, right: str, wrong: str, fault: str) -> None:
    french.po("fr").write_text(CATALOGUE.replace(right, wrong))
    assert faults(french) == [f"locale/fr/LC_MESSAGES/django.po: {fault}"]


def test_each_sector_has_catalogues_of_its_own(tmp_path: Path) -> None:
    """The platform is written in English, a sector in French."""
    sector = tmp_path / "sectors" / "bakery"
    sector.mkdir(parents=True)
    (sector / "apps.py").touch()
    layers = tuple(tmp_path / layer for layer in ("core", "business", "api"))
    assert list(domains(tmp_path)) == [
        Domain(tmp_path, tmp_path / "locale", layers, ("fr", "ar")),
        Domain(tmp_path, sector / "locale", (sector,), ("ar", "en")),
    ]
    assert next(domains(tmp_path)) == platform(tmp_path)
