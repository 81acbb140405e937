"""Import a file: look at it, bring it in, give back what was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.history.columns import by
from core.history.models import Entry
from core.jobs.services import start
from core.kernel.actors import Actor
from core.kernel.errors import NotFound
from core.kernel.resources import Resource, resource_named
from core.kernel.rights import granted_fields, require, rule
from core.tenancy.statistics import count_after_commit
from core.tenancy.transactions import atomic, on_commit

from .columns import Column, columns_of, normalised, recognise
from .errors import ImportAlreadyRun, ImportForgotten, NoColumnRecognised
from .forgetting import KEPT_FOR
from .importing import Progress, Report, bring_in
from .models import UNDERWAY, ImportedRecord, ImportRun, Mode, RunState, SavedMapping
from .reading import importable
from .refused import refused_file
from .tables import Table, first_values, open_table

#: Longer files are brought in by a worker.
MOST_AT_ONCE = 1_000
#: So many records make a list slow until the planner knows of them.
WORTH_COUNTING = 1_000

#: So many rows show what a column holds.
SAMPLED = 3
#: A list of imports shows the latest; older ones are history.
SHOWN = 20

logger = structlog.get_logger(__name__)


@atomic()
def begin(
    resource: type[Resource], name: str, content: bytes, *, actor: Actor, mapping: Mapping[str, str] | None = None
) -> ImportRun:
    """Take a file and check it: nothing is brought in yet.

    ``mapping`` names fields by header, and is remembered. Raises ``AccessDenied``,
    ``FileUnreadable``, ``FileTooLong`` or ``NoColumnRecognised``.
    """
    require(actor, "import", resource)
    table = open_table(name, content)
    told = _remember(resource, mapping or {})
    run = ImportRun(
        resource=resource.key(), file_name=name[:255], rows=len(table.rows), sender=actor.identity, **by(actor)
    )
    places, run.ignored = _places(resource, table, told, actor)
    run.mapping = {table.headers[place]: column.name for place, column in places.items()}
    run.samples = first_values(table, SAMPLED)
    run.source = default_storage.save(f"imports/{run.pk}/source", ContentFile(content))
    run.save()
    _do(run, table, actor)
    return run


@atomic()
def run(run_id: UUID, *, actor: Actor, mode: str) -> ImportRun:
    """Bring a checked file in; a refused one may be tried again, for its right rows only."""
    found = find(run_id, actor=actor, lock=True)
    if found.state == RunState.FORGOTTEN:
        raise ImportForgotten(days=KEPT_FOR.days)
    if not found.runnable:
        raise ImportAlreadyRun()
    found.state, found.mode = RunState.RUNNING, mode
    found.save(update_fields=["state", "mode"])
    _do(found, _table(found), actor)
    return found


def find(run_id: UUID, *, actor: Actor, lock: bool = False) -> ImportRun:
    """The import, for whoever sent the file and for those from whom such records hide nothing.

    A file says what its sender knows: faults and refused rows quote it. Raises ``NotFound`` or
    ``AccessDenied``.
    """
    runs = ImportRun.objects.select_for_update(of=("self",)) if lock else ImportRun.objects
    found: ImportRun | None = runs.filter(pk=run_id).select_related("job").first()
    if found is None:
        raise NotFound()
    resource = resource_named(found.resource)
    require(actor, "import", resource)
    if found.sender != actor.identity and not _sees_everything(actor, resource):
        raise NotFound()
    return found


def recent(resource: type[Resource], *, actor: Actor) -> list[ImportRun]:
    """The latest files that the actor sent here, the newest first; raises ``AccessDenied``."""
    require(actor, "import", resource)
    own = ImportRun.objects.filter(resource=resource.key(), sender=actor.identity)
    return list(own.select_related("job").order_by("-created_at", "-id")[:SHOWN])


def _sees_everything(actor: Actor, resource: type[Resource]) -> bool:
    hidden = set(resource.field_names()) - granted_fields(actor, "view", resource)
    return not hidden and not rule(actor, "view", resource)


def perform(run: ImportRun, table: Table, actor: Actor) -> None:
    """Check the file, or bring it in, as its state says; what breaks leaves nothing behind."""
    try:
        with atomic():
            _perform(run, table, actor)
    except Exception:
        logger.exception("import failed", run=str(run.pk))
        run.state = RunState.FAILED
        run.save(update_fields=["state"])


def continue_run(run_id: UUID, actor: Actor, step: Callable[[int, int], None]) -> ImportRun:
    """What a job does; one that is told twice of a file finds nothing to do. What breaks is the job's to tell.

    Raises ``AccessDenied`` where the actor may bring nothing in any more.
    """
    found: ImportRun = ImportRun.objects.select_for_update().get(pk=run_id)
    if found.state in UNDERWAY:
        require(actor, "import", resource_named(found.resource))
        _perform(found, _table(found), actor, progress=lambda done: step(done, found.rows))
    return found


def _do(run: ImportRun, table: Table, actor: Actor) -> None:
    if len(table.rows) <= MOST_AT_ONCE:
        perform(run, table, actor)
        return
    run.job = start(
        "integrations.import", actor=actor, label=_label(run), run=str(run.pk), language=get_language() or "fr"
    )
    run.save(update_fields=["job"])


def _label(run: ImportRun) -> str:
    told = _("Import of {file}") if run.state == RunState.RUNNING else _("Check of {file}")
    return told.format(file=run.file_name)[:200]


def _perform(run: ImportRun, table: Table, actor: Actor, progress: Progress = lambda done: None) -> None:
    resource = resource_named(run.resource)
    places, _ignored = _places(resource, table, run.mapping, actor)
    real = run.state == RunState.RUNNING
    report = bring_in(
        run,
        resource,
        table.rows,
        places,
        actor=actor,
        keep=_keeper(run) if real else lambda report: False,
        progress=progress,
    )
    _conclude(run, table, report, real=real)


def _keeper(run: ImportRun) -> Callable[[Report], bool]:
    return lambda report: run.mode == Mode.VALID or not report.refused


def _conclude(run: ImportRun, table: Table, report: Report, *, real: bool) -> None:
    """Write down what came of it; once brought in, the file itself is no longer needed."""
    run.created, run.changed, run.unchanged = report.created, report.changed, report.unchanged
    run.refused, run.fault_count = len(report.refused), report.fault_count
    run.faults = [fault.plain() for fault in report.faults]
    run.state = RunState.CHECKED
    if real:
        run.state = RunState.DONE if _keeper(run)(report) else RunState.REFUSED
    if run.refused_rows:
        default_storage.delete(run.refused_rows)
        run.refused_rows = ""
    if report.refused:
        content = ContentFile(refused_file(table.headers, report.refused))
        run.refused_rows = default_storage.save(f"imports/{run.pk}/refused.csv", content)
    if run.state == RunState.DONE:
        run.done_at, run.samples = timezone.now(), {}
        on_commit(partial(default_storage.delete, run.source))
        if run.created + run.changed >= WORTH_COUNTING:
            count_after_commit([resource_named(run.resource).model, Entry, ImportedRecord])
    run.save()


def _places(
    resource: type[Resource], table: Table, told: Mapping[str, str], actor: Actor
) -> tuple[dict[int, Column], list[str]]:
    places, ignored = recognise(columns_of(resource, importable(resource, actor)), table.headers, told)
    if not places:
        raise NoColumnRecognised()
    return places, ignored


def _remember(resource: type[Resource], mapping: Mapping[str, str]) -> dict[str, str]:
    """What the company's files are known to mean, with what was said now."""
    saved, _made = SavedMapping.objects.get_or_create(resource=resource.key())
    said = {normalised(header): name for header, name in mapping.items()}
    if said.items() - saved.columns.items():
        saved.columns |= said
        saved.save(update_fields=["columns"])
    return dict(saved.columns)


def _table(run: ImportRun) -> Table:
    with default_storage.open(run.source) as source:
        return open_table(run.file_name, source.read())
