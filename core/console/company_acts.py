"""What is done to companies: each act calls the service that the operator's command of that name calls."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings

from core.invitations.models import Invitation
from core.invitations.services import invite
from core.kernel.actors import Actor, ActorKind
from core.tenancy.context import tenant_context
from core.tenancy.lifecycle.backup import back_up, backup_path
from core.tenancy.lifecycle.certificate import readable
from core.tenancy.lifecycle.cloning import clone
from core.tenancy.lifecycle.creation import Application, create_from_template
from core.tenancy.lifecycle.deletion import delete
from core.tenancy.lifecycle.moving import abort, move
from core.tenancy.lifecycle.operation import find_tenant
from core.tenancy.lifecycle.suspension import suspend
from core.tenancy.models import Suspension
from core.users.roles import ADMIN

from .models import Act
from .outcomes import copy_of, host_of, seen
from .registry import ANYWHERE, Progress, act
from .sightings import see, see_departed
from .stopping import CLONE, DELETE, MOVE, target_of


@act("create")
def create(asked: Act, progress: Progress) -> dict[str, Any]:
    progress("creating")
    wanted = dict(asked.arguments)
    admin, origin = wanted.pop("admin"), wanted.pop("origin")
    tenant = create_from_template(Application(slug=asked.slug, host=host_of(asked.slug), **wanted))
    if admin:
        progress("inviting")
        with tenant_context(tenant):
            _invite_first(admin, origin, asked)
    see(tenant.slug)
    return {"slug": tenant.slug, "place": str(tenant.place)}


@act("move", of_company=True, stopping=MOVE)
def change_place(asked: Act, progress: Progress) -> dict[str, Any]:
    return seen(asked, asdict(move(find_tenant(asked.slug), target_of(asked), progress)))


@act("abort_move", of_company=True)
def abort_move(asked: Act, progress: Progress) -> dict[str, Any]:
    return seen(asked, asdict(abort(find_tenant(asked.slug), progress)))


@act("backup", of_company=True, stopping=ANYWHERE)
def back_up_company(asked: Act, progress: Progress) -> dict[str, Any]:
    tenant = find_tenant(asked.slug)
    done = back_up(tenant, backup_path(tenant), files=asked.arguments["files"], progress=progress)
    return seen(asked, {**done, "path": Path(done["path"]).name})


@act("clone", of_company=True, stopping=CLONE)
def clone_company(asked: Act, progress: Progress) -> dict[str, Any]:
    tenant, wanted = find_tenant(asked.slug), asked.arguments
    copy = copy_of(vars(tenant), wanted, sandbox=True)
    return seen(asked, asdict(clone(tenant, copy, progress, masked=wanted["mask"])), copy.slug)


@act("suspend", of_company=True)
def change_suspension(asked: Act, progress: Progress) -> dict[str, Any]:
    """The reason is shown to the company's people as long as the suspension lasts."""
    level = Suspension(asked.arguments["level"])
    progress(level)
    tenant = suspend(find_tenant(asked.slug), level, "" if level == Suspension.ACTIVE else asked.reason)
    return seen(asked, {"suspension": tenant.suspension})


@act("delete", stopping=DELETE)
def delete_company(asked: Act, progress: Progress) -> dict[str, Any]:
    """The certificate is kept with the act: no row of the platform names the company any more when it is written."""
    backup = _last_backup(asked) if asked.arguments["backup"] else None
    facts = delete(asked.slug, confirmed=asked.arguments["confirmed"], backup=backup, progress=progress)
    see_departed()
    return {"remains": facts["remains"], "certificate": readable(facts), "sha256": facts["sha256"]}


def _invite_first(email: str, origin: str, asked: Act) -> None:
    """The first administrator, by a mail like any colleague's; whoever was invited, or came, is not invited again."""
    if not Invitation.objects.filter(email=email.lower()).exists():
        invite(email=email, role=ADMIN, origin=origin, actor=Actor(ActorKind.SYSTEM, name=asked.staff_email))


def _last_backup(asked: Act) -> Path:
    """Named by the act: whoever takes an interrupted one up again does not save the company twice."""
    return Path(settings.BACKUP_ROOT) / asked.slug / f"{asked.slug}-{asked.id}.zip"
