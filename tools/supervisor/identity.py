"""As whom PostgreSQL runs, since it refuses to run as root."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.supervisor.failures import Explained

# Root's own files appear to belong to an ordinary user: no permission on disk has to change.
USER_NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")


class FolderClosed(Explained):
    """The unprivileged user cannot enter a folder that its server needs."""


@dataclass(frozen=True)
class Identity:
    """A command prefix, or another user, that makes the server unprivileged."""

    prefix: tuple[str, ...] = ()
    uid: int | None = None
    gid: int | None = None

    def adopt(self, folder: Path) -> None:
        """Give the server's folder, with all it holds, to the user that runs it."""
        if self.uid is None or self.gid is None:
            return
        folder.parent.chmod(0o711)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.uid, self.gid)

    def require_access(self, path: Path) -> None:
        """Refuse a place out of reach, which PostgreSQL would report as a missing library."""
        if self.uid is None:
            return
        readable = ["test", "-r", str(path)]
        seen = subprocess.run(readable, check=False, user=self.uid, group=self.gid, extra_groups=[])
        if seen.returncode != 0:
            raise FolderClosed(
                f"root cannot start PostgreSQL here: {path} is closed to other users and user "
                "namespaces are off. Move the clone to an open folder, run as an ordinary user, "
                "or set DATABASE_URL."
            )


UNCHANGED = Identity()
"""Whoever starts the supervisor."""


@cache
def server_identity() -> Identity:
    """The least surprising unprivileged identity that this machine allows."""
    if os.geteuid() != 0:
        return UNCHANGED
    if namespaces_work():
        return Identity(prefix=USER_NAMESPACE)
    return nobody()


def namespaces_work() -> bool:
    if shutil.which(USER_NAMESPACE[0]) is None:
        return False
    tried = subprocess.run([*USER_NAMESPACE, "true"], check=False, capture_output=True)
    return tried.returncode == 0


def nobody() -> Identity:
    entry = pwd.getpwnam("nobody")
    return Identity(uid=entry.pw_uid, gid=entry.pw_gid)
