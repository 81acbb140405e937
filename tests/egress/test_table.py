"""No address without its line in the table of exits."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from api.v1.resources.urls import addresses
from core.kernel.resources import registered
from core.kernel.rights import VERBS
from core.testing.caller import ROOT

from .exits import EXITS

#: Addresses that show no record of a declared resource, and what they are about.
ABOUT_NO_RECORD = {
    "start/": "what other addresses of this table answer, put together (api/tests/test_start.py)",
    "session/": "who has signed in",
    "session/sign-ins/": "one's own sign-ins",
    "session/sign-ins/<str:sign_in>/": "one's own sign-ins",
    "session/companies/": "where one works oneself",
    "session/handover/": "who has signed in",
    "session/handover/accept/": "who has signed in",
    "session/second-factor/": "who has signed in",
    "session/support/": "who has signed in",
    "dashboard/first-steps/": "what one has to do oneself",
    "support/": "who of the platform was let in",
    "session/passkey/": "who has signed in",
    "session/passkey/confirm/": "who has signed in",
    "passkeys/": "one's own passkeys",
    "passkeys/confirm/": "one's own passkeys",
    "passkeys/<uuid:passkey_id>/": "one's own passkeys",
    "second-factor/": "one's own second factor",
    "second-factor/confirm/": "one's own second factor",
    "second-factor/recovery-codes/": "one's own second factor",
    "profile/": "who one is oneself",
    "password/": "one's own password",
    "password/reset/": "one's own password",
    "password/reset/confirm/": "one's own password",
    "invitations/": "people to come",
    "invitations/open/": "people to come",
    "invitations/accept/": "people to come",
    "invitations/<uuid:invitation_id>/": "people to come",
    "invitations/<uuid:invitation_id>/resend/": "people to come",
    "jobs/": "one's own work in the background",
    "jobs/<uuid:job_id>/": "one's own work in the background",
    "jobs/<uuid:job_id>/cancel/": "one's own work in the background",
    "jobs/<uuid:job_id>/retry/": "one's own work in the background",
    "notifications/": "what one was told oneself",
    "notifications/kinds/": "what one may be told of",
    "notifications/read/": "what one was told oneself",
    "notifications/unread/": "what one was told oneself",
    "notifications/<uuid:notification_id>/read/": "what one was told oneself",
    "links/<uuid:link_id>/": "the end of a public link",
    "reports/<uuid:report_id>/pause/": "when a list is sent",
    "webhooks/": "where programs are told",
    "webhooks/events/": "which events there are",
    "webhooks/<uuid:webhook_id>/": "where programs are told",
    "webhooks/<uuid:webhook_id>/secret/": "where programs are told",
    "webhooks/<uuid:webhook_id>/test/": "a message that says nothing",
    "webhooks/<uuid:webhook_id>/recover/": "how many messages were missed",
    "files/<str:token>": "whoever holds the link",
    "theme/<str:name>": "the company's logo, for everybody",
    "modules/": "what the company has switched on",
    "modules/<str:key>/": "what the company has switched on",
    "company/": "the company itself",
    "company/may/": "what one may do oneself",
    "company/roles/": "roles",
    "company/roles/grantable/": "what roles can be granted",
    "company/roles/rule/": "a rule in words",
    "company/roles/why/": "why a role may: of a record that one sees",
    "company/roles/<uuid:role_id>/": "roles",
    "company/roles/<uuid:role_id>/copy/": "roles",
    "company/people/": "colleagues",
    "company/people/<uuid:person_id>/": "colleagues",
    "company/people/<uuid:person_id>/role/": "colleagues",
    "company/groups/": "groups of colleagues",
    "company/groups/<uuid:group_id>/": "groups of colleagues",
    "company/door/": "how people come in",
    "company/export/": "exports of the whole company, for administrators",
    "company/export/now/": "the whole company, for administrators",
    "company/export/<uuid:job_id>/file/": "the whole company, for administrators",
    "company/fields/": "fields that the company adds",
    "company/fields/kinds/": "fields that the company adds",
    "company/fields/<uuid:field_id>/": "fields that the company adds",
    "company/logo/": "the company's logo",
    "company/settings/": "settings",
    "company/settings/<str:key>/": "settings",
    "company/series/": "how documents are numbered",
    "company/series/<str:code>/": "how documents are numbered",
    "company/vocabulary/": "what records are called",
    "company/vocabulary/<str:key>/": "what records are called",
    "company/legal/": "what the law says",
    "company/legal/<str:code>/": "what the law says",
    "company/keys/": "keys of programs",
    "company/keys/<uuid:key_id>/": "keys of programs",
    "company/applications/": "applications of third parties",
    "company/applications/<uuid:application_id>/secret/": "applications of third parties",
    "company/applications/<uuid:application_id>/disable/": "applications of third parties",
    "company/applications/<uuid:application_id>/enable/": "applications of third parties",
    "oauth/authorize/": "what an application asks of oneself",
    "oauth/token/": "what an application is given",
    "oauth/revoke/": "what an application was given",
    "oauth/introspect/": "what an application was given",
    "oauth/allowed/": "whom one let in oneself",
    "oauth/allowed/<uuid:application_id>/": "whom one let in oneself",
    "platform/session/": "who of the platform's team has signed in",
    "platform/session/second-factor/": "who of the platform's team has signed in",
    "platform/session/passkey/": "who of the platform's team has signed in",
    "platform/session/passkey/confirm/": "who of the platform's team has signed in",
    "platform/passkeys/": "the devices of one of the platform's team",
    "platform/passkeys/confirm/": "the devices of one of the platform's team",
    "platform/passkeys/<uuid:passkey_id>/": "the devices of one of the platform's team",
    "platform/options/": "what the console may choose from",
    "platform/tenants/": "companies from outside, at the platform's address",
    "platform/tenants/<slug:slug>/": "a company from outside, at the platform's address",
    "platform/tenants/<slug:slug>/acts/<slug:kind>/": "what the team does to a company",
    "platform/acts/": "what the team has done",
    "platform/acts/<uuid:act_id>/": "what the team has done",
    "platform/acts/<uuid:act_id>/again/": "what the team has done",
    "platform/acts/<uuid:act_id>/cancel/": "what the team has done",
    "platform/acts/<uuid:act_id>/certificate/": "what the team has done",
    "platform/acts/<uuid:act_id>/report/": "what the team has done",
    "platform/departed/": "companies that were deleted, by their backups",
    "platform/departed/<slug:slug>/": "companies that were deleted, by their backups",
    "platform/departed/<slug:slug>/restore/": "companies that were deleted, by their backups",
    "platform/units/": "where companies are placed",
    "platform/jobs/": "how much work waits in each company",
    "metadata/": "which resources there are",
    "yoozak/commande/operateurs/": "colleagues and their load",
    "docs/style.css": "how the page looks",
}
#: The exits by which each verb is done.
VERBS_AT = {
    "view": "list",
    "create": "create",
    "update": "update",
    "delete": "delete",
    "export": "export",
    "import": "import",
    "print": "print",
}


def test_every_address_of_a_resource_has_its_line() -> None:
    claimed = {address for each in EXITS for address in each.addresses}
    offered = {str(address.pattern) for resource in registered() for address in addresses(resource)}
    assert offered - claimed == set()


def test_every_other_address_has_its_line_or_shows_no_record() -> None:
    claimed = {address for each in EXITS for address in each.addresses}
    generated = {f"{each.path()}{address.pattern}" for each in registered() for address in addresses(each)}
    others = {address for address in _under(get_resolver().url_patterns, "") if address not in generated}
    assert others - claimed - ABOUT_NO_RECORD.keys() == set()
    assert ABOUT_NO_RECORD.keys() - others == set()


def test_no_line_is_about_an_address_that_is_gone() -> None:
    every = set(_under(get_resolver().url_patterns, ""))
    assert {address for each in EXITS for address in each.addresses} - every - _below_resources() == set()


def test_every_verb_has_its_exit() -> None:
    assert VERBS_AT.keys() == set(VERBS)
    assert set(VERBS_AT.values()) <= {each.name for each in EXITS}


def _below_resources() -> set[str]:
    return {str(address.pattern) for each in registered() for address in addresses(each)}


def _under(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    """Whole addresses of version 1, without its root."""
    for each in patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _under(each.url_patterns, address)
        elif f"/{address}".startswith(ROOT):
            yield f"/{address}".removeprefix(ROOT)
