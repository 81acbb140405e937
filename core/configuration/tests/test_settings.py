from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import TextChoices

from core.configuration.kinds import Duration, EnumChoice, Integer, Text
from core.configuration.models import SettingValue
from core.configuration.settings import (
    InvalidSetting,
    Setting,
    UnknownSetting,
    chosen_settings,
    declared_settings,
    setting_named,
)
from core.history.models import Entry
from core.tenancy.context import tenant_context


class Mode(TextChoices):
    UNIT = "unitaire", "Unit"
    LOT = "lot", "Lot"


MODE = Setting("test.mode", Mode.UNIT, EnumChoice(Mode), label="Mode", group="Prices")
GRACE = Setting("test.grace", timedelta(minutes=30), Duration(), label="Grace")
LIMIT: Setting[int | None] = Setting("test.limit", None, Integer(1, 100), label="Limit")


def history() -> list[tuple[str, dict[str, object]]]:
    return list(Entry.objects.order_by("id").values_list("action", "data"))


def test_a_setting_has_its_default_until_somebody_chooses(tenant, actor):
    assert MODE.get() is Mode.UNIT

    assert MODE.set("lot", actor=actor) is Mode.LOT

    assert MODE.get() is Mode.LOT
    assert history() == [("change_setting", {"key": "test.mode", "before": "unitaire", "after": "lot"})]
    assert Entry.objects.get().actor_name == "Salma Idrissi"


def test_a_duration_is_stored_as_text(tenant, actor):
    GRACE.set("PT1H", actor=actor)

    assert GRACE.get() == timedelta(hours=1)
    assert SettingValue.objects.get().value == "P0DT01H00M00S"


@pytest.mark.parametrize(("value", "reason"), [("gros", "choix_inconnu"), (None, "choix_inconnu")])
def test_a_value_that_does_not_exist_is_refused(tenant, actor, value, reason):
    with pytest.raises(InvalidSetting) as refusal:
        MODE.set(value, actor=actor)

    assert refusal.value.code == "reglage_invalide"
    assert refusal.value.data == {"key": "test.mode", "value": value, "reason": reason}
    assert not SettingValue.objects.exists()
    assert not Entry.objects.exists()


def test_bounds_are_kept_and_what_was_chosen_before_stays(tenant, actor):
    LIMIT.set(100, actor=actor)

    with pytest.raises(InvalidSetting) as refusal:
        LIMIT.set(101, actor=actor)

    assert refusal.value.data["reason"] == "hors_bornes"
    assert LIMIT.get() == 100
    assert history() == [("change_setting", {"key": "test.limit", "before": None, "after": 100})]


def test_back_to_the_default(tenant, actor):
    MODE.set("lot", actor=actor)

    assert MODE.reset(actor=actor) is Mode.UNIT

    assert MODE.get() is Mode.UNIT
    assert not SettingValue.objects.exists()
    assert history()[1] == ("reset_setting", {"key": "test.mode", "before": "lot", "after": "unitaire"})


def test_going_back_twice_changes_nothing(tenant, actor):
    assert LIMIT.reset(actor=actor) is None

    assert history() == []


def test_two_settings_of_one_name_stop_the_start():
    with pytest.raises(TypeError, match=r"Two settings are called test\.mode"):
        Setting("test.mode", "", Text(), label="Other")

    assert setting_named("test.mode") is MODE


def test_modules_declare_theirs_and_screens_list_them():
    keys = [setting.key for setting in declared_settings()]

    assert keys == sorted(keys)
    assert {"parties.phone_region", "yoozak.mode_prix_remise", "yoozak.mode_prix_upsell", "test.mode"} <= set(keys)
    assert setting_named("parties.phone_region").default == "MA"
    assert all(setting.label for setting in declared_settings())


def test_every_default_is_a_value_of_its_kind():
    for setting in declared_settings():
        if setting.default is not None:
            assert setting.kind.parse(setting.kind.dump(setting.default)) == setting.default


def test_an_unknown_setting_is_refused():
    with pytest.raises(UnknownSetting) as refusal:
        setting_named("no.such")

    assert (refusal.value.code, refusal.value.status, refusal.value.data) == (
        "reglage_inconnu",
        404,
        {"key": "no.such"},
    )


def test_what_was_chosen_is_told_at_once(tenant, actor, django_assert_num_queries):
    MODE.set("lot", actor=actor)
    LIMIT.set(7, actor=actor)
    SettingValue.objects.create(key="module.removed", value="old")

    with django_assert_num_queries(1):
        assert chosen_settings() == {"test.mode": Mode.LOT, "test.limit": 7}


def test_each_company_chooses_for_itself(new_tenant, actor):
    mine, other = new_tenant(), new_tenant("schema")
    with tenant_context(mine):
        MODE.set("lot", actor=actor)
    with tenant_context(other):
        assert MODE.get() is Mode.UNIT
