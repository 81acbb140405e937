"""What a company's people read of what the team did to it."""

from __future__ import annotations

from core.console.models import Act
from core.tenancy.models import Tenant

from ..conftest import Company
from ..team import Member


class TestCompanysOwnEyes:
    def test_read_what_was_done_to_it_by_whom_and_why(self, team: Member, slug: str, alpha: Company, beta) -> None:
        team.on(slug, "backup", reason="Avant la mise à jour")
        team.on(beta.tenant.slug, "backup")
        team.act("acts/", kind="look")

        told = alpha.sign_in().get("/api/v1/support/").json()["acts"]
        assert [(each["kind"], each["staff"], each["reason"], each["state"]) for each in told] == [
            ("backup", team.user.email, "Avant la mise à jour", "done")
        ]

    def test_a_successor_to_the_identifier_reads_nothing_of_the_deleted(self, team: Member, slug: str) -> None:
        team.on(slug, "backup")
        team.on(slug, "delete", confirmed=slug, backup=False)
        team.act("tenants/", slug=slug, name="Autre")
        assert Tenant.objects.get(slug=slug).acts.count() == 0
        assert Act.objects.filter(slug=slug).count() == 3
