"""What the operator's worker sees of companies and units from outside."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from core.console.models import SeenUnit
from core.console.sightings import see
from core.console.tasks import look_at_companies
from core.jobs.models import Job
from core.outbox.models import OutboxEvent
from core.tenancy.context import tenant_context
from core.tenancy.operator import as_owner
from core.tenancy.provisioning import CONTROL

from ..conftest import Company
from ..team import Member
from .world import outcome


class TestSightings:
    def test_tell_size_work_and_health(self, team: Member, slug: str, alpha: Company) -> None:
        long_ago = timezone.now() - timedelta(hours=3)
        with tenant_context(alpha.tenant):
            Job.objects.create(kind="x", label="x", state="failed", actor_kind="person", actor_name="x")
            waiting = Job.objects.create(kind="x", label="x", actor_kind="person", actor_name="x")
            Job.objects.filter(pk=waiting.pk).update(created_at=long_ago)
            OutboxEvent.objects.create(name="x", key="x", sequence=1, state="parked")
        see(slug)

        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["waiting_jobs"], seen["failed_jobs"], seen["dead_letters"]) == (1, 1, 1)
        assert (seen["problems"], seen["backups"], seen["file_bytes"]) == ([], [], 0)
        assert seen["rows"] > 4 and seen["bytes"] > 0
        work = team.get("jobs/")
        assert work["waiting_jobs"] >= 1 and work["failed_jobs"] >= 1 and work["dead_letters"] >= 1
        oldest = long_ago.isoformat().replace("+00:00", "Z")
        assert [each["oldest_waiting"] for each in work["tenants"] if each["slug"] == slug] == [oldest]

    def test_of_a_closed_company_say_what_could_not_be_seen(self, team: Member, slug: str) -> None:
        assert outcome(team.on(slug, "suspend", level="closed")) == ("done", "")

        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["waiting_jobs"], seen["failed_jobs"], seen["dead_letters"]) == (None, None, None)
        assert seen["rows"] > 0

    def test_come_by_themselves_without_counting_records(self, team: Member, slug: str) -> None:
        look_at_companies()
        seen = team.get(f"tenants/{slug}/")["seen"]
        assert (seen["rows"], seen["measured_at"], seen["failed_jobs"]) == (None, None, 0)
        look_at_companies(measured=True)
        assert team.get(f"tenants/{slug}/")["seen"]["rows"] > 0

    def test_tell_each_unit_and_why_it_is_not_at_this_release(self, team: Member, company) -> None:
        schema = company("schema").tenant.schema_name
        team.act("acts/", kind="look")
        behind = team.get("units/")["behind"]
        with as_owner("default") as owner:
            owner.execute("UPDATE yz.unit SET state = 'failed', error = 'locked' WHERE schema_name = %s", (schema,))
        try:
            assert outcome(team.act("acts/", kind="look")) == ("done", "")
            told = team.get("units/")
            mine = next(unit for unit in told["rows"][: told["behind"]] if unit["schema"] == schema)
            assert (mine["kind"], mine["state"], mine["error"], mine["is_current"]) == ("own", "failed", "locked", True)
            assert (told["behind"], told["units"]) == (behind + 1, SeenUnit.objects.count())
        finally:
            with as_owner("default") as owner:
                owner.execute("UPDATE yz.unit SET state = 'ready', error = '' WHERE schema_name = %s", (schema,))

    def test_forget_units_that_are_gone(self, team: Member, committed: None) -> None:
        gone = SeenUnit(alias="default", schema="t_partie", kind="own", is_current=True, state="ready")
        gone.seen_at = timezone.now() - timedelta(days=1)
        gone.save(using=CONTROL)
        team.act("acts/", kind="look")
        assert not SeenUnit.objects.filter(schema="t_partie").exists()
