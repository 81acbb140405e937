"""Statements that are sent together: in their order, in the company's transaction, and refused like any others."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError, connections
from django.db.models import Max, Value
from django.db.models.functions import Lower
from psycopg.pq import PipelineStatus

from core.tenancy.context import tenant_context
from core.tenancy.errors import NoTenantContext
from core.tenancy.locking import hold
from core.tenancy.models import Tenant
from core.tenancy.rows import amend, insert
from core.tenancy.transactions import atomic, together
from tests.lab.models import Box, Label


def codes(tenant: Tenant) -> list[str]:
    with tenant_context(tenant):
        return sorted(Box.objects.values_list("code", flat=True))


def test_what_is_sent_together_is_there_in_its_order(live_tenant):
    with tenant_context(live_tenant):
        with together():
            hold("boxes")
            Box.objects.create(code="a")
            Box.objects.filter(code="a").update(code="b")
        assert Box.objects.aggregate(last=Max("code")) == {"last": "b"}

    assert codes(live_tenant) == ["b"]


def test_it_may_open_the_transaction(live_tenant):
    with tenant_context(live_tenant), together():
        Box.objects.create(code="a")

    assert codes(live_tenant) == ["a"]


def test_a_refusal_is_djangos_and_undoes_the_step_alone(live_tenant):
    with tenant_context(live_tenant):
        Box.objects.create(code="before")
        made = Box.objects.create(code="a")
        with pytest.raises(IntegrityError), atomic(), together():
            Box.objects.create(code="b")
            Box.objects.create(pk=made.pk, code="c")
            Box.objects.create(code="d")
        Box.objects.create(code="after")

    assert codes(live_tenant) == ["a", "after", "before"]


def test_an_error_of_ones_own_is_not_hidden(live_tenant):
    with tenant_context(live_tenant):
        with pytest.raises(ZeroDivisionError), atomic(), together():
            Box.objects.create(code="a")
            1 / 0  # noqa: B018
        assert connections[live_tenant.alias].in_atomic_block

    assert codes(live_tenant) == []


def test_outside_of_a_company_nothing_is_sent(committed):
    with pytest.raises(NoTenantContext), together():
        raise AssertionError


def test_rows_of_several_tables_are_one_statement(live_tenant, django_assert_num_queries):
    connection = connections[live_tenant.alias]
    box, label = Box(code="a"), Label(text="fragile")
    with tenant_context(live_tenant):
        with django_assert_num_queries(1, using=live_tenant.alias), together():
            insert(box)
            insert(label)
        assert connection.gathered.writes == {}
        assert Label.objects.get().pk == label.pk

    assert codes(live_tenant) == ["a"]


CODE = 'SELECT "lab_box"."code" || \'%%\' FROM "lab_box" WHERE "lab_box"."id" = %s'


def asked(tenant: Tenant, question: str, box: Box) -> list[bytes | None]:
    """The first column of the answer to a question about the box, asked along with what was written."""
    answer = connections[tenant.alias].asked(question, [box.pk], about=("lab_box", box.pk)).pgresult
    return [answer.get_value(row, 0) for row in range(answer.ntuples)]


def test_a_question_about_what_is_written_goes_along(live_tenant, django_assert_num_queries):
    box = Box(code="a%s")
    with tenant_context(live_tenant):
        with django_assert_num_queries(1, using=live_tenant.alias), together():
            insert(box)
            insert(Label(text="fragile"))
            assert asked(live_tenant, CODE, box) == [b"a%s%"]
        box.code = "b"
        with django_assert_num_queries(1, using=live_tenant.alias), together():
            amend(box, ["code"])
            assert asked(live_tenant, CODE, box) == [b"b%"]
        assert Label.objects.count() == 1

    assert codes(live_tenant) == ["b"]


BESIDE = 'SELECT (SELECT string_agg(U0.code, \',\') FROM "lab_box" U0) FROM "lab_box" WHERE "lab_box"."id" = %s'
LABELS = 'SELECT (SELECT count(*) FROM "lab_label" U0) FROM "lab_box" WHERE "lab_box"."id" = %s'


@pytest.mark.parametrize(("question", "answer"), [(BESIDE, b"a,b"), (LABELS, b"1")])
def test_a_question_that_reads_more_of_what_is_written_is_asked_behind_it(live_tenant, question, answer):
    """A statement sees nothing of what it writes."""
    with tenant_context(live_tenant):
        Box.objects.create(code="a")
        box, connection = Box(code="b"), connections[live_tenant.alias]
        with together():
            insert(box)
            insert(Label(text="fragile"))
            told = connection.asked(question, [box.pk], about=("lab_box", box.pk))
        assert told.pgresult.get_value(0, 0) == answer


def test_a_question_about_another_record_is_asked_behind_what_is_written(live_tenant):
    with tenant_context(live_tenant):
        other, box = Box.objects.create(code="a"), Box(code="b")
        with together():
            insert(box)
            told = connections[live_tenant.alias].asked(CODE, [other.pk], about=("lab_box", other.pk))
        assert told.pgresult.get_value(0, 0) == b"a%"


def test_what_is_refused_along_with_a_question_is_undone(live_tenant):
    with tenant_context(live_tenant):
        made = Box.objects.create(code="a")
        with pytest.raises(IntegrityError, match="lab_box_pkey"), atomic(), together():
            insert(Label(text="fragile"))
            insert(box := Box(pk=made.pk, code="b"))
            asked(live_tenant, CODE, box)
        assert not Label.objects.exists()

    assert codes(live_tenant) == ["a"]


def test_a_question_finds_no_row_of_another_company(live_tenant, new_tenant):
    other = new_tenant()
    box = Box(code="a", tenant_id=other.id)
    with pytest.raises(ProgrammingError, match="row-level security"), tenant_context(live_tenant), together():
        insert(box)
        asked(live_tenant, CODE, box)

    assert codes(other) == []


def test_what_is_more_than_one_statement_is_not_waited_for_in_between(live_tenant):
    connection = connections[live_tenant.alias]
    with tenant_context(live_tenant), together():
        insert(Box(code="a"))
        insert(Label(text="fragile"))
        assert connection.connection.pgconn.pipeline_status == PipelineStatus.OFF
        insert(Box(code="b"))
        assert connection.connection.pgconn.pipeline_status == PipelineStatus.ON

    assert codes(live_tenant) == ["a", "b"]


def test_the_second_write_to_a_table_sees_the_first(live_tenant):
    box = Box(code="a")
    with tenant_context(live_tenant), together():
        insert(box)
        box.code = "b"
        amend(box, ["code"])

    assert codes(live_tenant) == ["b"]


def test_whatever_is_asked_in_between_finds_what_was_written(live_tenant):
    with tenant_context(live_tenant), together():
        insert(Box(code="a"))
        assert Box.objects.get().code == "a"


def test_rows_that_a_failed_block_gathered_are_never_sent(live_tenant):
    with tenant_context(live_tenant):
        with pytest.raises(ZeroDivisionError), together():
            insert(Box(code="a"))
            1 / 0  # noqa: B018
        insert(Box(code="b"))

    assert codes(live_tenant) == ["b"]


def test_a_refused_row_takes_the_others_of_its_statement_with_it(live_tenant):
    with tenant_context(live_tenant):
        made = Box.objects.create(code="a")
        with pytest.raises(IntegrityError), atomic(), together():
            insert(Label(text="fragile"))
            insert(Box(pk=made.pk, code="b"))
        assert not Label.objects.exists()

    assert codes(live_tenant) == ["a"]


def test_one_may_not_add_a_row_to_another_company(live_tenant, new_tenant):
    other = new_tenant()
    with pytest.raises(ProgrammingError, match="row-level security"), tenant_context(live_tenant), together():
        insert(Box(code="a", tenant_id=other.id))

    assert codes(other) == []


def test_what_the_database_works_out_is_left_to_it(live_tenant):
    with tenant_context(live_tenant):
        box = Box(code=Lower(Value("ABC")))
        insert(box)
        assert (box._state.adding, Box.objects.get().pk) == (False, box.pk)

    assert codes(live_tenant) == ["abc"]
