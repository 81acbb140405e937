from __future__ import annotations

from enum import StrEnum

import pytest

from core.configuration.models import SettingValue
from core.configuration.settings import InvalidSetting, Setting
from core.history.models import Entry


class Mode(StrEnum):
    UNIT = "unitaire"
    LOT = "lot"


MODE = Setting("test.mode", default=Mode.UNIT, parse=Mode)


def test_a_setting_has_its_default_until_somebody_chooses(tenant, actor):
    assert MODE.get() is Mode.UNIT

    MODE.set("lot", actor=actor)

    assert MODE.get() is Mode.LOT
    assert Entry.objects.get().data == {"key": "test.mode", "before": "unitaire", "after": "lot"}


def test_a_value_that_does_not_exist_is_refused(tenant, actor):
    with pytest.raises(InvalidSetting) as refusal:
        MODE.set("gros", actor=actor)

    assert refusal.value.code == "reglage_invalide"
    assert not SettingValue.objects.exists()
    assert not Entry.objects.exists()
