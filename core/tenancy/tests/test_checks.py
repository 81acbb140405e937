"""Each rule about tenant models and migrations, broken once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import migrations, models
from django.db.models.functions import Lower
from django.test.utils import isolate_apps

from core.tenancy.checks import check_migration, check_model, mixed_apps
from core.tenancy.models import Tenant, TenantModel, tenant_index, unique_per_tenant


@pytest.fixture(autouse=True)
def _apart() -> Iterator[None]:
    with isolate_apps("tests.lab"):
        yield


def _model(name: str = "Thing", *, base: type[models.Model] = TenantModel, meta: Any = None, **fields: Any) -> Any:
    options = type("Meta", (), {"app_label": "lab", **(meta or {})})
    return type(name, (base,), {"__module__": __name__, "Meta": options, **fields})


def _codes(model: Any) -> list[str | None]:
    messages = check_model(model)
    assert all(message.hint for message in messages)
    return [message.id for message in messages]


def test_a_sound_model() -> None:
    other = _model("Other")
    model = _model(
        code=models.CharField(max_length=5, db_index=True),
        other=models.OneToOneField(other, on_delete=models.CASCADE),
        company=models.ForeignKey(Tenant, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"),
        meta={
            "constraints": [
                unique_per_tenant("code", name="a"),
                models.UniqueConstraint("tenant", Lower("code"), name="b"),
            ],
            "indexes": [tenant_index("code", name="c")],
        },
    )
    assert _codes(model) == []


def test_unique_over_all_companies() -> None:
    assert _codes(_model(code=models.CharField(max_length=5, unique=True))) == ["tenancy.E001"]


@pytest.mark.parametrize(
    "meta",
    [
        {"constraints": [models.UniqueConstraint(fields=["code"], name="a")]},
        {"constraints": [models.UniqueConstraint(fields=["code", "tenant"], name="a")]},
        {"constraints": [models.UniqueConstraint(Lower("code"), "tenant", name="a")]},
        {"unique_together": [("tenant", "code")]},
    ],
)
def test_constraint_not_led_by_the_tenant(meta: dict[str, Any]) -> None:
    assert _codes(_model(code=models.CharField(max_length=5), meta=meta)) == ["tenancy.E002"]


@pytest.mark.parametrize("index", [models.Index(fields=["code"], name="a"), models.Index(Lower("code"), name="a")])
def test_index_not_led_by_the_tenant(index: models.Index) -> None:
    model = _model(code=models.CharField(max_length=5), meta={"indexes": [index]})
    assert _codes(model) == ["tenancy.E003"]


def test_many_to_many_without_a_model() -> None:
    assert _codes(_model(others=models.ManyToManyField(_model("Other")))) == ["tenancy.E004"]


def test_link_to_the_control_plane() -> None:
    link = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="+")
    assert _codes(_model(company=link)) == ["tenancy.E005"]


def test_link_from_the_control_plane() -> None:
    link = models.ForeignKey(_model("Other"), on_delete=models.CASCADE)
    assert _codes(_model(base=models.Model, other=link)) == ["tenancy.E005"]


def test_app_of_both_kinds() -> None:
    mixed = [_model("One"), _model("Two", base=models.Model)]
    assert [(message.id, message.msg) for message in mixed_apps(mixed)] == [
        ("tenancy.E006", "App 'lab' mixes companies' data with control-plane data.")
    ]
    assert mixed_apps(mixed[:1]) == mixed_apps(mixed[1:]) == []


def test_migration_that_runs_python() -> None:
    migration = migrations.Migration("0002_fill", "lab")
    migration.operations = [migrations.RunSQL("SELECT 1")]
    assert check_migration(migration) == []
    migration.operations.append(migrations.RunPython(migrations.RunPython.noop))
    [message] = check_migration(migration)
    assert (message.id, message.msg) == ("tenancy.E007", "Migration lab.0002_fill runs Python.")


def test_the_checks_run_with_the_others() -> None:
    assert [message for message in run_checks(tags=["models"]) if str(message.id).startswith("tenancy.")] == []
