"""Who asked for long work is told how it ended, wherever they are by then."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.kernel.actors import SYSTEM, ActorKind
from core.kernel.resources import resource_named
from core.notifications.kinds import kind
from core.notifications.services import notify
from core.users.models import UserProfile

from .models import Job, JobState
from .registry import kind_of


@kind("job.done", label=gettext_lazy("Work in the background that is done"))
def done(label: str) -> str:
    return _("Done: {label}").format(label=label)


@kind("job.failed", label=gettext_lazy("Work in the background that failed"))
def failed(label: str) -> str:
    return _("Failed: {label}").format(label=label)


KINDS = {JobState.DONE: done, JobState.FAILED: failed}


def tell_end(job: Job) -> None:
    """Who cancelled knows; a program reads the job itself; of what was scheduled one hears when it fails."""
    if job.actor_kind == ActorKind.SCHEDULE and job.state == JobState.DONE:
        return
    told = KINDS.get(JobState(job.state))
    person = UserProfile.objects.filter(pk=job.actor_profile).first() if told and job.actor_profile else None
    if told and person:
        kind = kind_of(job.kind)
        news = kind.told if kind.told and job.state == JobState.DONE else told
        resource = resource_named(job.arguments[kind.about]) if kind.about else None
        notify(actor=SYSTEM, to=person, kind=news, resource=resource, label=job.label)
