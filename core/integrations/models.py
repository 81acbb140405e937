"""Files that were brought in, and what each of them did."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history.columns import ByActor
from core.jobs.models import Job, JobState
from core.tenancy.models import TenantModel, tenant_index, unique_per_tenant


class RunState(models.TextChoices):
    """How far an import got."""

    CHECKING = "checking", _("Being checked")
    CHECKED = "checked", _("Checked")
    RUNNING = "running", _("Being brought in")
    DONE = "done", _("Brought in")
    REFUSED = "refused", _("Refused: nothing was brought in")
    FAILED = "failed", _("Failed: nothing was brought in")
    CANCELLED = "cancelled", _("Cancelled: nothing was brought in")
    FORGOTTEN = "forgotten", _("Forgotten: it was never brought in")
    UNDONE = "undone", _("Taken back")


UNDERWAY = (RunState.CHECKING, RunState.RUNNING)
#: After that, others rely on what was brought in.
UNDO_FOR = timedelta(days=7)
LEFT_BY_JOB: dict[str, RunState] = {JobState.FAILED: RunState.FAILED, JobState.CANCELLED: RunState.CANCELLED}


class Mode(models.TextChoices):
    """What happens to the right rows of a file that has wrong ones."""

    ALL = "all", _("All rows or none")
    VALID = "valid", _("The right rows")


class SavedMapping(TenantModel):
    """How a company's files name the fields of a resource; an empty name leaves a column out."""

    resource = models.CharField(_("resource"), max_length=100)
    columns = models.JSONField(_("columns"), default=dict)

    class Meta:
        verbose_name = _("column mapping")
        verbose_name_plural = _("column mappings")
        constraints = [unique_per_tenant("resource", name="mapping_of_resource_unique")]

    def __str__(self) -> str:
        return self.resource


class ImportRun(TenantModel, ByActor):
    """One file: checked, then brought in, then perhaps taken back."""

    PERSONAL: ClassVar[dict[str, str]] = {"faults": "erase", "samples": "erase"}

    resource = models.CharField(_("resource"), max_length=100)
    #: ``Actor.identity`` of whoever sent the file.
    sender = models.CharField(_("sender"), max_length=150, blank=True, editable=False)
    file_name = models.CharField(_("file"), max_length=255)
    #: Names in the company's storage; empty once there is nothing to keep.
    source = models.CharField(_("stored file"), max_length=200, blank=True)
    refused_rows = models.CharField(_("refused rows"), max_length=200, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=RunState, default=RunState.CHECKING)
    mode = models.CharField(_("mode"), max_length=5, choices=Mode, default=Mode.ALL)
    #: Field by header, as it was understood; and the headers that were not.
    mapping = models.JSONField(_("columns"), default=dict)
    ignored = models.JSONField(_("ignored columns"), default=list)
    #: What the first rows say, by header, as long as the file is kept: a column is known by its values.
    samples = models.JSONField(_("first values"), default=dict)
    rows = models.PositiveIntegerField(_("rows"), default=0)
    created = models.PositiveIntegerField(_("created"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    fault_count = models.PositiveIntegerField(_("faults"), default=0)
    #: The first thousand.
    faults = models.JSONField(_("faults told"), default=list)
    done_at = models.DateTimeField(_("brought in at"), null=True)
    #: What works on a long file.
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        indexes = [tenant_index("resource", "created_at", name="imports_of_resource")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def standing(self) -> str:
        """The state, as its job left it: one that ended early has undone whatever it would have said here."""
        state: str = self.state
        if self.job is None or state not in UNDERWAY:
            return state
        return LEFT_BY_JOB.get(self.job.state, state)

    @property
    def runnable(self) -> bool:
        """Whether it was checked, and whatever was tried since has left nothing behind."""
        tried_in_vain = self.state == RunState.RUNNING and self.standing in {RunState.FAILED, RunState.CANCELLED}
        return tried_in_vain or self.state in {RunState.CHECKED, RunState.REFUSED}

    @property
    def reason(self) -> str:
        """Why a job broke, in the words that its person may read."""
        return self.job.error_message if self.job and self.standing == RunState.FAILED else ""

    @property
    def undo_until(self) -> datetime | None:
        """Up to when it can be taken back, as long as it can."""
        if self.state != RunState.DONE or self.done_at is None:
            return None
        until = self.done_at + UNDO_FOR
        return until if until >= timezone.now() else None

    @property
    def progress(self) -> int:
        """Rows looked at so far."""
        return self.job.done if self.job and self.state in UNDERWAY else self.rows


class ImportedRecord(TenantModel):
    """What an import did to one record: made it, or changed it from the values ``before``."""

    PERSONAL: ClassVar[dict[str, str]] = {"before": "erase"}

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="records")
    record = models.UUIDField(_("record"))
    line = models.PositiveIntegerField(_("line"))
    made = models.BooleanField(_("created"))
    before: Any = models.JSONField(_("values before"), default=dict, encoder=DjangoJSONEncoder)
    #: The record's version after the import: another one tells that somebody changed it since.
    left_at = models.PositiveIntegerField(_("version"))

    class Meta:
        verbose_name = _("imported record")
        verbose_name_plural = _("imported records")

    def __str__(self) -> str:
        return str(self.record)
