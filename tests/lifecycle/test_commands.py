from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connections

from core.tenancy.aliases import operator_alias
from core.tenancy.context import tenant_context
from core.tenancy.models import Tenant
from core.tenancy.operator import as_owner, database_aliases
from tests.lab.models import Box

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [
    "create_tenant",
    "prepare_schemas",
    "backup_tenant",
    "restore_tenant",
    "clone_tenant",
    "migrate_tenant",
    "suspend_tenant",
    "delete_tenant",
    "list_tenants",
    "verify_isolation",
    "rebuild_search",
]


def run(*arguments: object) -> dict:
    """The JSON answer of a command, in this process."""
    out = StringIO()
    call_command(*map(str, arguments), "--json", stdout=out, stderr=StringIO())
    return json.loads(out.getvalue())


def refusal(*arguments: object) -> tuple[int, str]:
    """Exit code and error code of a refused command; the JSON document says the same."""
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command(*map(str, arguments), "--json", stdout=out, stderr=StringIO())
    answer = json.loads(out.getvalue())
    assert answer["ok"] is False
    assert answer["code"] in str(error.value)
    return error.value.returncode, answer["code"]


def environment() -> dict[str, str]:
    """That of a process which works on the databases of this test."""
    urls = {}
    for alias in database_aliases():
        suffix = "" if alias == "default" else f"_{alias.upper()}"
        for variable, each in (("DATABASE_URL", alias), ("DATABASE_OPERATOR_URL", operator_alias(alias))):
            settings = connections[each].settings_dict
            address = "{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**settings)
            urls[f"{variable}{suffix}"] = f"postgres://{address}"
    return {**os.environ, **urls}


def start(*arguments: object, **more: str) -> subprocess.Popen:
    command = [sys.executable, "manage.py", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=ROOT, env={**environment(), **more}, **pipes)


@pytest.fixture
def slug(committed) -> str:
    return f"c{uuid4().hex[:10]}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as stop:
        call_command(command, "--help")
    text = capsys.readouterr().out
    assert stop.value.code == 0
    assert "--json" in text
    assert "Exit codes: 0 done, 1 refused or failed, 2 wrong usage" in text


@pytest.mark.parametrize(("level", "database"), [("shared", "default"), ("schema", "default"), ("database", "annex")])
def test_a_company_is_created_from_a_template_and_confirmed_when_repeated(slug, level, database):
    wanted = ("create_tenant", slug, "--name", "Maison", "--country", "FR", "--level", level, "--database", database)
    answer = run(*wanted)
    assert answer["ok"] is True
    assert run(*wanted) == answer
    tenant = Tenant.objects.get(slug=slug)
    fields = (tenant.currency, tenant.timezone, tenant.language, tenant.level, tenant.alias)
    assert fields == ("EUR", "Europe/Paris", "fr", level, database)
    assert tenant.domains.get().host == f"{slug}.localhost"
    with tenant_context(tenant):
        assert Box.objects.count() == 0


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--country", "XX"], "pays_inconnu"),
        (["--sector", "absent"], "secteur_inconnu"),
        (["--demo"], "demo_absente"),
        (["--database", "absent"], "base_inconnue"),
    ],
)
def test_a_creation_that_cannot_be_is_refused_before_anything_is_written(slug, options, code):
    assert refusal("create_tenant", slug, "--name", "Maison", *options) == (1, code)
    assert not Tenant.objects.filter(slug=slug).exists()


def test_names_of_others_are_refused(slug, live_tenant):
    taken = live_tenant.slug
    assert refusal("create_tenant", taken, "--name", "Autre") == (1, "identifiant_pris")
    host = f"{taken}.localhost"
    assert refusal("create_tenant", slug, "--name", "Autre", "--host", host) == (1, "domaine_pris")
    assert not Tenant.objects.filter(slug=slug).exists()


def test_demonstration_data_is_loaded_inside_the_company(slug, monkeypatch):
    monkeypatch.setattr(
        "core.tenancy.lifecycle.creation.demo_loader", lambda sector: lambda: Box.objects.create(code="demo")
    )
    run("create_tenant", slug, "--name", "Maison", "--demo")
    with tenant_context(Tenant.objects.get(slug=slug)):
        assert Box.objects.get().code == "demo"


def test_spare_schemas_are_made_once_and_taken(slug):
    with as_owner("default") as owner:
        (waiting,) = owner.execute("SELECT count(*) FROM yz.unit WHERE kind = 'spare'").fetchone()
    assert run("prepare_schemas", waiting + 1)["made"] == 1
    assert run("prepare_schemas", waiting + 1)["made"] == 0
    run("create_tenant", slug, "--name", "Maison", "--level", "schema")
    assert run("prepare_schemas", waiting + 1)["made"] == 1


def test_a_whole_life_by_commands(slug, populated, hashes, tmp_path):
    tenant = populated()
    before = hashes(tenant)
    saved = tmp_path / "saved.zip"
    assert run("backup_tenant", tenant.slug, "--output", saved)["rows"] == 5
    assert run("clone_tenant", tenant.slug, slug)["rows"] == 5
    assert run("restore_tenant", saved, "--as", f"{slug}-b", "--sandbox", "--level", "schema")["rows"] == 5
    assert Tenant.objects.get(slug=f"{slug}-b").outgoing_blocked is True
    assert refusal("restore_tenant", saved, "--into", slug) == (1, "sauvegarde_autre_societe")
    assert run("suspend_tenant", tenant.slug, "--level", "read_only", "--reason", "x")["suspension"] == "read_only"
    assert refusal("delete_tenant", tenant.slug) == (1, "confirmation_manquante")
    assert run("delete_tenant", tenant.slug, "--yes", tenant.slug)["remains"] == []
    assert run("restore_tenant", saved)["rows"] == 5
    assert hashes(Tenant.objects.get(slug=tenant.slug)) == before
    assert run("restore_tenant", saved)["rows"] == 5


def test_unknown_companies_are_refused(committed, tmp_path):
    for command in ("backup_tenant", "verify_isolation"):
        assert refusal(command, "inconnue") == (1, "societe_introuvable")
    assert refusal("suspend_tenant", "inconnue", "--level", "closed") == (1, "societe_introuvable")
    assert refusal("restore_tenant", tmp_path / "absent.zip") == (1, "sauvegarde_etrangere")


def test_the_list_shows_place_size_and_health(populated):
    tenant, bad = populated(), populated("database")
    Tenant.objects.using(operator_alias("default")).filter(pk=bad.pk).update(suspension="closed")
    out = StringIO()
    with pytest.raises(CommandError) as error:
        call_command("list_tenants", "--json", stdout=out, stderr=StringIO())
    assert error.value.returncode == 1
    listed = {each["slug"]: each for each in json.loads(out.getvalue())["tenants"]}
    good = listed[tenant.slug]
    assert (good["place"], good["rows"], good["file_bytes"], good["problems"]) == ("default.p00", 5, 9, [])
    assert good["bytes"] > 0
    assert "disagree" in listed[bad.slug]["problems"][0]
    call_command("suspend_tenant", bad.slug, "--level", "active", stdout=StringIO(), stderr=StringIO())
    text = StringIO()
    # Companies of other tests may be in a bad way, and the command says so.
    with contextlib.suppress(CommandError):
        call_command("list_tenants", "--no-sizes", stdout=text, stderr=StringIO())
    assert [tenant.slug, "shared", "default.p00"] in [line.split()[:3] for line in text.getvalue().splitlines()]


def test_a_shell_sees_exit_codes_progress_and_one_document(populated):
    tenant = populated()
    good = start("verify_isolation", tenant.slug, "--json")
    out, err = good.communicate()
    assert good.returncode == 0, err
    assert json.loads(out)["breaches"] == []
    assert f"] {tenant.slug}\n" in err
    bad = start("create_tenant", "Not A Slug", "--name", "x")
    bad.communicate()
    assert bad.returncode == 2
    refused = start("suspend_tenant", "inconnue", "--level", "closed")
    out, err = refused.communicate()
    assert (refused.returncode, out) == (1, "")
    assert "societe_introuvable" in err


def kill_at(step: str, process: subprocess.Popen) -> None:
    """Kill the process without warning as soon as it announces a step."""
    for line in process.stderr:
        if line.rstrip().endswith(step):
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize("step", ["lab_box", "lab_sticker"])
def test_a_restore_killed_at_work_is_finished_by_repeating_it(populated, hashes, tmp_path, step):
    tenant = populated("schema")
    before = hashes(tenant)
    run("backup_tenant", tenant.slug, "--output", tmp_path / "saved.zip")
    with tenant_context(tenant):
        Box.objects.update(amount=1)
    changed = hashes(tenant)
    kill_at(step, start("restore_tenant", tmp_path / "saved.zip", MEDIA_ROOT=str(tmp_path / "media")))
    assert hashes(tenant) in (changed, before)
    run("restore_tenant", tmp_path / "saved.zip")
    assert hashes(tenant) == before
    with tenant_context(Tenant.objects.get(pk=tenant.pk)):
        Box.objects.create(code="works")


def test_a_clone_killed_at_work_is_finished_by_repeating_it(populated, hashes, slug, tmp_path):
    tenant = populated()
    kill_at("lab_box", start("clone_tenant", tenant.slug, slug, MEDIA_ROOT=str(tmp_path / "media")))
    run("clone_tenant", tenant.slug, slug)
    assert hashes(Tenant.objects.get(slug=slug)) == hashes(tenant)


def test_a_deletion_killed_at_work_is_finished_by_repeating_it(populated, tmp_path):
    tenant = populated()
    places = {"MEDIA_ROOT": tmp_path / "media", "CERTIFICATE_ROOT": tmp_path / "certificates"}
    process = start("delete_tenant", tenant.slug, "--yes", tenant.slug, **{k: str(v) for k, v in places.items()})
    kill_at("remove_rows", process)
    assert run("delete_tenant", tenant.slug, "--yes", tenant.slug)["remains"] == []
    assert not Tenant.objects.filter(pk=tenant.pk).exists()
