"""Search reads tables with their owner's rights: it must answer with one's own ids, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from tests.lab.models import Label

from .world import FORGED, NO_CONTEXT, World, _owner, refused, refused_as, run, table

NOTHING_THERE = "YZ005"
SEARCH = "SELECT unnest(yz.search('lab_label', %s::text[], %s, %s))"
#: What both companies hold, a letter apart, so that any pattern which finds B's would find A's too.
TEXTS = ("label-{}", "Mohamed {}", "محمد {}", "100% {}_\\", "06.12.34.56.7{}", "~{}~#", "")
PIECES = (
    "label",
    "-",
    "a",
    "b",
    "Moham",
    "mhmd",
    "محم",
    "%",
    "_",
    "\\",
    "100",
    "0612",
    "+212",
    "~",
    "#",
    "'",
    " ",
    "E'",
)


@pytest.fixture
def texts(world: World) -> Iterator[World]:
    for tenant, name in ((world.a, "a"), (world.b, "b")):
        with tenant_context(tenant):
            Label.objects.bulk_create(Label(text=text.format(name)) for text in TEXTS)
    yield world


def found(tenant: Tenant, terms: list[str], sounding: bool, wanted: str = "id") -> set[UUID]:
    """What the search lists for a company that is entered."""
    return {each for (each,) in run(tenant.alias, SEARCH, terms, sounding, wanted)}


def expected(tenant: Tenant, terms: list[str], sounding: bool) -> set[UUID]:
    """What it should list: the owner reads one row after the other."""
    query = (
        f"SELECT id FROM {table(tenant, Label)} WHERE tenant_id = %s AND NOT EXISTS"
        " (SELECT FROM unnest(%s::text[]) term WHERE NOT yz_search LIKE ANY (yz.patterns(term, %s)))"
    )
    return {each for (each,) in _owner(tenant.alias).execute(query.encode(), (tenant.id, terms, sounding))}


ours = st.lists(st.sampled_from(PIECES), max_size=4).map("".join)
anything = st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=6)
typed = st.lists(st.one_of(ours, anything), min_size=1, max_size=3)


def test_attack_39_every_pattern_finds_ones_own_ids_and_no_others(texts: World) -> None:
    with tenant_context(texts.a):

        @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
        @given(terms=typed, sounding=st.booleans())
        def attack(terms: list[str], sounding: bool) -> None:
            assert found(texts.a, terms, sounding) == expected(texts.a, terms, sounding)

        attack()


def test_attack_39_the_same_words_find_each_company_its_own(texts: World) -> None:
    answers = []
    for tenant in (texts.a, texts.b):
        with tenant_context(tenant):
            answers.append(found(tenant, ["mohammed"], True))
            assert found(tenant, ["mohammed"], True) == expected(tenant, ["mohammed"], True)
    assert [len(each) for each in answers] == [2, 2]
    assert not answers[0] & answers[1]


def test_attack_39_a_crowd_of_others_does_not_change_the_answer(texts: World) -> None:
    """Neither how many they have nor which can be told: A's answer stays a list."""
    with tenant_context(texts.b):
        Label.objects.bulk_create(Label(text=f"label-{number}") for number in range(2100))
        assert run(texts.alias, "SELECT yz.search('lab_label', '{label}', true, 'id')") == [(None,)]
    with tenant_context(texts.a):
        assert found(texts.a, ["label"], True) == expected(texts.a, ["label"], True)
        assert len(found(texts.a, ["label"], True)) == 2


def test_attack_39_a_word_of_others_alone_finds_nothing(texts: World) -> None:
    with tenant_context(texts.b):
        Label.objects.create(text="zanzibar")
        assert len(found(texts.b, ["zanzi"], True)) == 1
    with tenant_context(texts.a):
        assert found(texts.a, ["zanzi"], True) == set()
        assert found(texts.a, ["zanzi"], True, "tenant_id") == set()
        assert found(texts.a, ["label-a"], True, "tenant_id") == {texts.a.id}


def test_attack_39_companies_with_one_mark_in_the_index_find_their_own(texts: World) -> None:
    """Three bytes of their ids mark companies there: those of a stranger are A's by chance."""
    stranger = UUID(bytes=bytes(13) + texts.a.id.bytes[13:])
    owner, mine = _owner(texts.alias), table(texts.a, Label)
    try:
        owner.execute(
            f"INSERT INTO {mine} (tenant_id, id, created_at, updated_at, version, custom, text)"
            f" SELECT %s, uuidv7(), now(), now(), 1, '{{}}', text FROM {mine} WHERE tenant_id = %s".encode(),
            (stranger, texts.a.id),
        )
        assert owner.execute(b"SELECT yz.mark(%s) = yz.mark(%s)", (stranger, texts.a.id)).fetchone() == (True,)
        with tenant_context(texts.a):
            for word in ("label", "mohamed", "la", ""):
                assert found(texts.a, [word], True) == expected(texts.a, [word], True)
    finally:
        owner.execute(f"DELETE FROM {mine} WHERE tenant_id = %s".encode(), (stranger,))


def test_attack_39_what_the_newest_have_in_common_is_not_asked_of_the_index(texts: World) -> None:
    """Left out or not, the text itself is compared."""
    with tenant_context(texts.a):
        Label.objects.bulk_create(Label(text=f"label-{number}") for number in range(100, 400))
    with tenant_context(texts.a):
        for terms in (["label-123"], ["label-1234"], ["bel-12", "label-123"], ["bel-a"]):
            assert found(texts.a, terms, False) == expected(texts.a, terms, False)
        assert len(found(texts.a, ["label-123"], False)) == 1


def test_attack_39_only_search_texts_of_ones_own_unit_can_be_named(texts: World) -> None:
    names = ("lab_box", "signing_key", "yz.signing_key", "pg_class", "tenancy_tenant", "nowhere", "", "lab_label; --")
    for name in (*names, f"{texts.b.schema_name}.lab_label", f'"{texts.b.schema_name}"."lab_label"'):
        refused_as(texts.a, NOTHING_THERE, "SELECT yz.search(%s, '{a}', true, 'id')", name)
    for column in ("text", "yz_search", "nothing", "id, tenant_id", "(SELECT 1)"):
        refused_as(texts.a, NOTHING_THERE, "SELECT yz.search('lab_label', '{a}', true, %s)", column)


def test_attack_39_nobody_searches_without_an_identity_of_their_own(texts: World) -> None:
    with refused(NO_CONTEXT):
        run(texts.alias, SEARCH, ["label"], True, "id")
    with refused(FORGED), tenant_context(texts.a):
        run(texts.alias, f"SET LOCAL app.tenant_id = '{texts.b.id}'")
        run(texts.alias, SEARCH, ["label"], True, "id")
