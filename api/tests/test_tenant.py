"""Which company a request reaches, and what it may do there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client, override_settings
from django.utils import timezone

from core.authentication.keys import issue_key, revoke_key
from core.tenancy import directory
from core.tenancy.aliases import operator_alias
from core.tenancy.context import current_tenant, tenant_context
from core.tenancy.operator import as_owner
from tests.lab.models import Box

from .conftest import Company, Program

WHO = "/api/v1/session/"
LIST = "/api/v1/business/orders/order/"


def slug_at(host: str, **headers: str) -> str | None:
    answer = Client(headers={"host": host, **headers}).get(WHO)
    return answer.json()["tenant"]["slug"] if answer.status_code == 200 else None


@pytest.mark.parametrize("spelling", ["{}", "{}:8000", "{}.", "{}.:443"])
def test_a_host_is_recognised_however_it_is_written(alpha: Company, spelling: str) -> None:
    assert slug_at(spelling.format(alpha.host)) == alpha.tenant.slug
    assert slug_at(spelling.format(alpha.host.upper())) == alpha.tenant.slug


@pytest.mark.parametrize("host", ["personne.localhost", "localhost", "a.b.localhost", "xn--.localhost"])
def test_an_unknown_host_is_not_found(alpha: Company, host: str) -> None:
    answer = Client(headers={"host": host}).get(WHO)

    assert (answer.status_code, answer.json()["code"]) == (404, "entreprise_introuvable")


def test_a_host_outside_of_the_allowed_ones_is_refused(alpha: Company) -> None:
    answer = Client(headers={"host": "ailleurs.example"}).get(WHO)

    assert (answer.status_code, answer.json()["code"]) == (400, "requete_illisible")


def test_a_forwarded_host_is_only_believed_behind_our_proxy(alpha: Company, beta: Company) -> None:
    assert slug_at(alpha.host, **{"x-forwarded-host": beta.host}) == alpha.tenant.slug
    with override_settings(USE_X_FORWARDED_HOST=True):
        assert slug_at(alpha.host, **{"x-forwarded-host": beta.host}) == beta.tenant.slug


def test_the_tenant_header_counts_on_the_platforms_own_host_only(alpha: Company, beta: Company) -> None:
    assert slug_at("localhost", **{"x-tenant": beta.tenant.slug}) == beta.tenant.slug
    assert slug_at(alpha.host, **{"x-tenant": beta.tenant.slug}) == alpha.tenant.slug


def test_a_key_finds_its_company_and_nobody_elses(alpha: Company, beta: Company) -> None:
    _, text = issue_key(alpha.tenant, name="Caisse", role="ADMIN")
    bearer = {"authorization": f"Bearer {text}"}

    assert Client(headers={"host": "localhost", **bearer}).get("/api/v1/stream/ticket/").status_code == 200
    assert Client(headers={"host": alpha.host, **bearer}).get("/api/v1/stream/ticket/").status_code == 200
    at_beta = Client(headers={"host": beta.host, **bearer}).get("/api/v1/stream/ticket/")
    assert (at_beta.status_code, at_beta.json()["code"]) == (401, "non_authentifie")


def test_a_revoked_expired_or_altered_key_opens_nothing(alpha: Company) -> None:
    revoked, revoked_text = issue_key(alpha.tenant, name="a", role="ADMIN")
    revoke_key(revoked)
    yesterday = timezone.now() - timedelta(days=1)
    _, expired_text = issue_key(alpha.tenant, name="b", role="ADMIN", expires_at=yesterday)
    _, good_text = issue_key(alpha.tenant, name="c", role="ADMIN")

    for text in (revoked_text, expired_text, good_text[:-1] + "!", "yz_", "n'importe quoi"):
        client = Client(headers={"host": alpha.host, "authorization": f"Bearer {text}"})
        assert client.get("/api/v1/stream/ticket/").status_code == 401


def test_without_signing_in_nothing_is_shown(alpha: Company) -> None:
    answer = alpha.browser().get("/api/v1/stream/ticket/")

    assert (answer.status_code, answer.json()["code"]) == (401, "non_authentifie")


def test_a_closed_company_refuses_even_its_members(alpha: Company, suspend) -> None:
    client = alpha.sign_in()
    suspend(alpha.tenant, "closed")

    answer = client.get(WHO)

    assert (answer.status_code, answer.json()["code"]) == (403, "entreprise_fermee")


@pytest.mark.urls("api.tests.urls")
class TestTransactions:
    def test_an_answer_that_succeeds_is_kept(self, alpha: Company) -> None:
        assert alpha.browser().post("/api/write?status=200").status_code == 200
        with tenant_context(alpha.tenant):
            assert Box.objects.count() == 1

    @pytest.mark.parametrize("outcome", ["status=409", "raise=1", "refuse=1"])
    def test_an_answer_that_refuses_undoes_everything(self, alpha: Company, outcome: str) -> None:
        client = alpha.browser()
        client.raise_request_exception = False

        assert client.post(f"/api/write?{outcome}").status_code >= 400
        with tenant_context(alpha.tenant):
            assert not Box.objects.exists()

    @pytest.mark.parametrize("level", ["read_only", "export_only"])
    def test_a_company_that_may_only_read_reads(self, alpha: Company, suspend, level: str) -> None:
        suspend(alpha.tenant, level)
        directory.forget_all()

        refused = alpha.browser().post("/api/write?status=200")

        assert (refused.status_code, refused.json()["code"]) == (403, "entreprise_en_lecture_seule")
        assert alpha.browser().get("/api/count").json() == {"boxes": 0}

    def test_the_database_refuses_what_a_stale_snapshot_lets_through(self, alpha: Company, suspend) -> None:
        alpha.browser().get("/api/count")
        suspend(alpha.tenant, "read_only")

        refused = alpha.browser().post("/api/write?status=200")

        assert (refused.status_code, refused.json()["code"]) == (403, "entreprise_en_lecture_seule")

    def test_a_move_is_noticed_and_followed(self, alpha: Company) -> None:
        alpha.browser().get("/api/count")
        self._move(alpha)

        assert alpha.browser().post("/api/write?status=200").status_code == 200
        with tenant_context(type(alpha.tenant).objects.get(pk=alpha.tenant.pk)):
            assert Box.objects.count() == 1

    def test_a_move_that_is_not_finished_asks_to_try_again(self, alpha: Company) -> None:
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.resident SET epoch = 9 WHERE tenant_id = %s", [alpha.tenant.id])

        answer = alpha.browser().get("/api/count")

        assert (answer.status_code, answer.json()["code"]) == (503, "entreprise_en_deplacement")
        assert answer["Retry-After"] == "1"

    def test_a_list_that_is_all_that_is_asked_follows_a_move(self, alpha: Company) -> None:
        """The database is first asked by the list itself: what it then refuses is asked anew where the company is."""
        program = Program(alpha)
        assert program.get(LIST).json()["results"] == []
        self._move(alpha)

        answer = program.get(LIST)

        assert (answer.status_code, answer.json()["results"]) == (200, [])
        assert program.get("/api/count").json() == {"boxes": 0}

    def test_a_program_that_reads_is_told_of_a_move_too(self, alpha: Company) -> None:
        program = Program(alpha)
        program.get(LIST)
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.resident SET epoch = 9 WHERE tenant_id = %s", [alpha.tenant.id])

        for path in (LIST, "/api/count", "/api/who"):
            answer = program.get(path)
            assert (answer.status_code, answer.json()["code"]) == (503, "entreprise_en_deplacement")

    @pytest.mark.parametrize("path", [LIST, f"{LIST}?count=1", "/api/who"])
    def test_a_program_that_reads_finds_a_closed_company_closed(self, alpha: Company, suspend, path: str) -> None:
        """Also where nothing of the company is asked to answer."""
        program = Program(alpha)
        assert program.get(path).status_code == 200
        suspend(alpha.tenant, "closed")

        answer = program.get(path)

        assert (answer.status_code, answer.json()["code"]) == (403, "entreprise_fermee")

    def test_nothing_of_the_company_is_left_behind(self, alpha: Company) -> None:
        alpha.browser().get("/api/count")

        assert current_tenant() is None
        assert not connections["default"].in_atomic_block

    def _move(self, company: Company) -> None:
        company.tenant.epoch += 1
        company.tenant.save(using=operator_alias("default"), update_fields=["epoch"])
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.resident SET epoch = epoch + 1 WHERE tenant_id = %s", [company.tenant.id])
