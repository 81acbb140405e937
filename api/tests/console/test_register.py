"""Who sees the register, and what nobody sees in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils.functional import Promise

from api.platform.admin.site import team_site
from core.authentication.keys import issue_key
from core.authentication.models import User
from core.console.models import Act
from core.second_factor.models import SecondFactor
from core.second_factor.services import disable

from ..conftest import Company
from ..team import PASSWORD, ROOT, Member, account, visitor, with_second_factor
from .register import REGISTER, addresses, answers, page_of

DOOR = {(302, "/plateforme")}
#: What opens something, or proves that somebody asked: no page names it.
SECRETS = {"password", "digest", "seal", "sealed_secret", "last_step", "credential", "credential_id"}


def with_password_alone() -> Client:
    staff, client = account(), visitor()
    with_second_factor(staff)
    body = {"email": staff.email, "password": PASSWORD}
    began = client.post(f"{ROOT}session/", body, content_type="application/json")
    assert (began.status_code, began.json()["code"]) == (401, "second_facteur_requis")
    return client


def without_second_factor() -> Client:
    member = Member()
    disable(member.user)
    return member.client


def who(**lost: bool) -> Callable[[], Client]:
    def left() -> Client:
        member = Member()
        User.objects.filter(pk=member.user.pk).update(**lost)
        return member.client

    return left


def with_another_password() -> Client:
    member = Member()
    member.user.set_password("Citronnier-2026")
    member.user.save()
    return member.client


@pytest.mark.parametrize(
    "somebody",
    [
        pytest.param(visitor, id="nobody"),
        pytest.param(with_password_alone, id="password alone"),
        pytest.param(without_second_factor, id="second factor given up"),
        pytest.param(who(is_staff=False), id="left the team"),
        pytest.param(who(is_active=False), id="closed account"),
        pytest.param(with_another_password, id="another password"),
    ],
)
def test_anybody_else_is_led_to_the_consoles_door(committed: None, somebody: Callable[[], Client]) -> None:
    before = Act.objects.count()
    assert answers(somebody()) == DOOR
    assert Act.objects.count() == before


def test_a_companys_administrator_has_no_register(alpha: Company) -> None:
    """Not at the company's address, nor with its session or its key at the platform's."""
    browser = alpha.sign_in()
    thief = visitor()
    thief.cookies[settings.SESSION_COOKIE_NAME] = browser.cookies[settings.SESSION_COOKIE_NAME].value
    _, key = issue_key(alpha.tenant, name="Caisse", role="ADMIN")
    program = Client(headers={"host": settings.ROOT_DOMAIN, "authorization": f"Bearer {key}"})

    assert answers(browser) == {(404, "")}
    assert answers(thief) == answers(program) == DOOR


def test_a_session_of_the_team_opens_nothing_at_a_companys_host(alpha: Company, team: Member) -> None:
    there = visitor(alpha.host)
    there.cookies[settings.SESSION_COOKIE_NAME] = team.client.cookies[settings.SESSION_COOKIE_NAME].value
    assert answers(there) == {(404, "")}


def test_an_old_session_is_over(team: Member) -> None:
    with time_machine.travel("2036-01-01", tick=False):
        assert answers(team.client) == DOOR


def test_the_team_reads_every_table_and_deletes_nowhere(team: Member) -> None:
    lists = [address for address in addresses() if address.count("/") == 5]
    assert len(lists) == len(team_site._registry) >= 9
    for address in (REGISTER, f"{REGISTER}jsi18n/", *lists):
        assert (address, team.client.get(address).status_code) == (address, 200)
        for end in ("delete", "history"):
            assert team.client.post(f"{address}{team.user.pk}/{end}/").status_code == 404
    assert User.objects.filter(pk=team.user.pk).exists()


def test_only_three_tables_are_corrected_and_two_of_them_take_rows(team: Member, alpha: Company) -> None:
    corrected, taking = set(), set()
    for model, page in team_site._registry.items():
        table = f"{REGISTER}{model._meta.app_label}/{model._meta.model_name}/"
        found = model._default_manager.first()
        if found and team.client.post(page_of(found)).status_code == 200:
            corrected.add(model._meta.label)
        if team.client.get(f"{table}add/").status_code == 200:
            taking.add(model._meta.label)
        assert page.has_delete_permission(None) is False
    assert corrected == {"legal.LegalValue", "billing.SubscriptionPlan", "tenancy.Tenant"}
    assert taking == {"legal.LegalValue", "billing.SubscriptionPlan"}


def test_a_page_of_somebody_else_cannot_ask_for_the_team(team: Member) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": settings.ROOT_DOMAIN})
    strict.cookies = team.client.cookies
    assert strict.post(f"{REGISTER}legal/legalvalue/add/", {}).status_code == 403


def test_every_column_has_a_name_in_words(team: Member) -> None:
    """One that is made of the column's own name is read in no language."""
    named = set()
    for page in team_site._registry.values():
        lists = [(page.model, {*page.get_fields(None, page.model()), *page.list_display})]
        for model, names in [*lists, *((rows.model, rows.fields) for rows in page.inlines)]:
            named |= {field for field in model._meta.fields if field.name in names}
    assert len(named) >= 80
    assert [str(field) for field in named if not isinstance(field._verbose_name, Promise)] == []


def test_no_page_names_a_secret(team: Member) -> None:
    held = set()
    for page in team_site._registry.values():
        shown = {*page.get_fields(None, page.model()), *page.list_display, *page.list_filter, *page.search_fields}
        for each in (page, *page.inlines):
            held |= {field.name for field in each.model._meta.fields} & SECRETS
            shown |= set(each.fields or ())
        assert (page.model, {name.split("__")[0] for name in shown} & SECRETS) == (page.model, set())
    assert held == SECRETS


def test_no_page_shows_a_secret(team: Member, alpha: Company) -> None:
    key, _ = issue_key(alpha.tenant, name="Caisse", role="ADMIN")
    factor = SecondFactor.objects.get(user=team.user)
    act = Act.objects.get(pk=team.act("acts/", kind="look")["id"])
    team.user.refresh_from_db()
    for record, secret in [
        (team.user, team.user.password),
        (team.user, factor.sealed_secret),
        (key, key.digest),
        (act, act.seal),
    ]:
        page = team.client.get(page_of(record))
        assert page.status_code == 200
        assert secret not in page.content.decode()


@pytest.mark.parametrize(
    "question",
    [
        "authentication/user/?password__startswith=m",
        "authentication/user/?second_factor__sealed_secret__gt=a",
        "authentication/user/?passkeys__credential_id__gt=a",
        "authentication/user/?memberships__tenant__api_keys__digest__gt=a",
        "authentication/apikey/?digest__startswith=a",
        "console/act/?seal__startswith=a",
        "tenancy/tenant/?api_keys__digest__startswith=a",
        "authentication/apikey/?_to_field=digest",
    ],
)
def test_no_list_is_asked_for_what_it_hides(team: Member, question: str) -> None:
    """It would tell letter by letter what a hidden column holds."""
    assert team.client.get(f"{REGISTER}{question}").status_code == 400
    assert team.client.get(f"{REGISTER}authentication/user/?is_staff__exact=1").status_code == 200


@pytest.mark.parametrize(
    ("language", "direction", "title"),
    [
        ("fr", "ltr", "Registre de la plateforme"),
        ("ar", "rtl", "سجل المنصة"),
        ("en", "ltr", "Register of the platform"),
    ],
)
def test_it_speaks_the_language_of_the_console(team: Member, language: str, direction: str, title: str) -> None:
    page = team.client.get(f"{REGISTER}?language={language}").content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert title in page
    assert f'<html lang="{language}" dir="{direction}">' in team.client.get(f"{REGISTER}legal/").content.decode()


def test_its_files_are_served_and_nobody_elses(committed: None) -> None:
    assert visitor().get("/static/admin/css/base.css").status_code == 200
    assert visitor().get("/static/rest_framework/css/default.css").status_code == 404
