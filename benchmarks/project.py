"""Two Django projects with the same sixty tables: one on this platform, one on django-tenants."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Literal

Flavour = Literal["yz", "dt", "plain"]
APPS = 8
#: 4 apps of 8 tables and 4 of 7: sixty.
TABLES = [8 if app < 4 else 7 for app in range(APPS)]
ROOT = Path(__file__).resolve().parents[1]

BASES = {
    "yz": "from core.tenancy.models import TenantModel as Base",
    "dt": "from django.db.models import Model as Base",
    "plain": "from django.db.models import Model as Base",
}
#: What our base model brings, so that the peers read and write as many columns.
IDENTIFIER = """    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1)
    custom = models.JSONField(default=dict)
"""

MODEL = """
class A{app}M{table}(Base):
{identifier}    name = models.CharField(max_length=80)
    code = models.CharField(max_length=40, db_index=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    status = models.CharField(max_length=20, default="new")
    note = models.TextField(default="", blank=True)
    active = models.BooleanField(default=True)
    happened_at = models.DateTimeField(auto_now_add=True)
    {link}

    class Meta:
        app_label = "a{app}"
"""

SETTINGS = {
    "yz": """
        from environ import Env
        from config.databases import from_environment
        env = Env()
        TENANT_SIGNING_KEY = env.str("TENANT_SIGNING_KEY")
        DATABASES = from_environment(env, pooled=False)
        DATABASE_ROUTERS = ["core.tenancy.router.TenantRouter"]
        AUTH_USER_MODEL = "authentication.User"
        KERNEL = ["core.billing", "core.legal", "core.tenancy", "core.authentication"]
        INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth"] + KERNEL + APPS
        MEDIA_ROOT = BACKUP_ROOT = env.str("MEDIA_ROOT")
    """,
    "dt": """
        from environ import Env
        DATABASES = {"default": {**Env().db_url("PEER_URL"), "ENGINE": "django_tenants.postgresql_backend"}}
        DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
        SHARED_APPS = ["django_tenants", "django.contrib.contenttypes", "customers"]
        TENANT_APPS = APPS
        INSTALLED_APPS = SHARED_APPS + APPS
        TENANT_MODEL, TENANT_DOMAIN_MODEL = "customers.Client", "customers.Domain"
    """,
    "plain": """
        from environ import Env
        DATABASES = {"default": {**Env().db_url("PEER_URL"), "ATOMIC_REQUESTS": True}}
        INSTALLED_APPS = ["django.contrib.contenttypes"] + APPS
    """,
}
COMMON = """
SECRET_KEY = "benchmark"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPS = [f"a{i}" for i in range(8)]
REST_FRAMEWORK = {"UNAUTHENTICATED_USER": None}
"""

CUSTOMERS = """
from django.db import models
from django_tenants.models import DomainMixin, TenantMixin


class Client(TenantMixin):
    name = models.CharField(max_length=100)
    auto_create_schema = True
    clone_mode = "DATA"


class Domain(DomainMixin):
    pass
"""


@dataclass(frozen=True)
class Project:
    """A generated project; ``run`` executes a module of this package inside it."""

    flavour: Flavour
    folder: Path
    env: dict[str, str]

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, *command], cwd=self.folder, env=self.env, text=True, capture_output=True, check=False
        )
        if check and done.returncode:
            raise RuntimeError(f"{command}: {done.stdout[-2000:]}\n{done.stderr[-4000:]}")
        return done

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("-m", "django", *arguments)

    def add_column(self, column: str) -> None:
        """Declare one more text column on the first table, with its migration."""
        models = self.folder / "a0" / "models.py"
        marker = "    # new columns\n"
        field = f'    {column} = models.CharField(max_length=20, default="")\n'
        models.write_text(models.read_text().replace(marker, marker + field, 1))
        self.manage("makemigrations", "a0", "-n", f"add_{column}")


def generate(flavour: Flavour, folder: Path, environment: dict[str, str]) -> Project:
    """Write the project's sixty models, its settings and its migrations."""
    folder.mkdir(parents=True)
    settings = COMMON + dedent(SETTINGS[flavour])
    (folder / "bench_settings.py").write_text(settings)
    for app in range(APPS):
        _write_app(folder / f"a{app}", app, flavour)
    if flavour == "dt":
        _package(folder / "customers").joinpath("models.py").write_text(CUSTOMERS)
    # Python keeps what it compiled, as on any server: an environment may forbid it.
    env = {
        **{name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "DJANGO_SETTINGS_MODULE": "bench_settings",
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]),
    }
    project = Project(flavour, folder, env)
    names = [f"a{app}" for app in range(APPS)]
    project.manage("makemigrations", *(["customers"] if flavour == "dt" else []), *names)
    return project


def _package(folder: Path) -> Path:
    (folder / "migrations").mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "migrations" / "__init__.py").touch()
    return folder


def _write_app(folder: Path, app: int, flavour: Flavour) -> None:
    _package(folder)
    head = f"from django.db import models\nfrom uuid_utils.compat import uuid7\n\n{BASES[flavour]}\n\n"
    body = "".join(_model(app, table, flavour) for table in range(TABLES[app]))
    # Later migrations add columns here.
    body = body.replace('    note = models.TextField(default="", blank=True)\n', _first_note(), 1)
    (folder / "models.py").write_text(head + body)


def _first_note() -> str:
    return '    note = models.TextField(default="", blank=True)\n    # new columns\n'


def _model(app: int, table: int, flavour: Flavour) -> str:
    link = (
        f'parent = models.ForeignKey("a{app}.A{app}M{table - 1}", null=True, on_delete=models.PROTECT)' if table else ""
    )
    return MODEL.format(app=app, table=table, link=link, identifier="" if flavour == "yz" else IDENTIFIER)
