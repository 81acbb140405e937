"""The embedded parts: started where no URL replaces them, and what they export."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.supervisor.crew import Crew
from tools.supervisor.failures import Explained
from tools.supervisor.identity import server_identity
from tools.supervisor.leftovers import clear_postmaster
from tools.supervisor.postgres import Postgres
from tools.supervisor.roles import APPLICATION, OPERATOR, create_database, create_roles
from tools.supervisor.state import DataFolder
from tools.supervisor.valkey import Valkey

DATABASES = {"": "yz", "_ANNEX": "yz_annex"}
"""Suffix of the variable -> database: the default one and one more for placement `database`."""


class IncompleteEnvironment(Explained):
    """A variable that replaces an embedded part lacks its companion."""


@dataclass(frozen=True)
class Servers:
    """The servers of one clone, in one folder."""

    folder: DataFolder
    durable: bool = True

    def start(self, crew: Crew, given: Mapping[str, str]) -> dict[str, str]:
        """Start what the given environment does not name; return the whole missing environment."""
        env = self._keys(given)
        if "DATABASE_URL" not in given:
            env |= self._start_postgres(crew)
        elif "DATABASE_OPERATOR_URL" not in given:
            raise IncompleteEnvironment("DATABASE_URL is given: give DATABASE_OPERATOR_URL as well")
        if "REDIS_URL" not in given:
            env |= self._start_valkey(crew)
        return env

    @property
    def _postgres_folder(self) -> Path:
        return self.folder.path / "postgres"

    def _postgres(self) -> Postgres:
        return Postgres(
            folder=self._postgres_folder,
            port=self.folder.port("postgres"),
            password=self.folder.secret("postgres"),
            log=self.folder.logs / "postgres.log",
            identity=server_identity(),
            durable=self.durable,
        )

    def _keys(self, given: Mapping[str, str]) -> dict[str, str]:
        names = ("SECRET_KEY", "TENANT_SIGNING_KEY", "ENCRYPTION_KEYS")
        env = {name: self.folder.secret(name.lower()) for name in names if name not in given}
        if "MEDIA_ROOT" not in given:
            media = self.folder.path / "media"
            media.mkdir(exist_ok=True, mode=0o700)
            env["MEDIA_ROOT"] = str(media)
        return env

    def _start_postgres(self, crew: Crew) -> dict[str, str]:
        clear_postmaster(self._postgres_folder)
        server = self._postgres()
        server.create()
        server.wait_until_ready(crew.start(server.program()))
        superuser = server.url("postgres")
        roles = {OPERATOR: self.folder.secret(OPERATOR), APPLICATION: self.folder.secret(APPLICATION)}
        create_roles(superuser, roles)
        # Tests create databases of their own; a kept platform never needs the superuser again.
        env = {} if self.durable else {"DATABASE_ADMIN_URL": superuser}
        for suffix, database in DATABASES.items():
            create_database(superuser, database)
            for variable, role in (("DATABASE_URL", APPLICATION), ("DATABASE_OPERATOR_URL", OPERATOR)):
                env[variable + suffix] = server.url(database, role, roles[role])
        return env

    def _start_valkey(self, crew: Crew) -> dict[str, str]:
        server = Valkey(
            folder=self.folder.path / "valkey",
            port=self.folder.port("valkey"),
            password=self.folder.secret("valkey"),
            log=self.folder.logs / "valkey.log",
            durable=self.durable,
        )
        server.create()
        server.wait_until_ready(crew.start(server.program()))
        return {"REDIS_URL": server.url}
