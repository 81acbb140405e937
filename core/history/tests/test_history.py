from __future__ import annotations

from decimal import Decimal

import pytest

from core.history import record
from core.history.columns import AppendOnlyViolation
from core.history.models import Entry
from core.kernel.actors import SYSTEM, ActorKind
from tests.lab.models import Box


@pytest.fixture
def box(tenant) -> Box:
    return Box.objects.create(code="A")


def test_an_entry_says_who_did_what_to_which_record(box, actor):
    record(box, "weigh", actor=actor, note="on the big scale", before=Decimal("1.50"))

    entry = Entry.objects.for_record(box).get()
    assert (entry.target_label, entry.target_id) == ("lab.box", box.pk)
    assert (entry.action, entry.note, entry.data) == ("weigh", "on the big scale", {"before": "1.50"})
    assert (entry.actor_kind, entry.actor_profile, entry.actor_name) == ("person", actor.profile_id, "Salma Idrissi")


def test_the_platform_acts_without_a_profile(box):
    record(box, "weigh", actor=SYSTEM)

    entry = Entry.objects.get()
    assert (entry.actor_kind, entry.actor_profile) == (ActorKind.SYSTEM, None)


def test_records_do_not_share_a_history(box, actor):
    other = Box.objects.create(code="B")
    record(box, "weigh", actor=actor)

    assert not Entry.objects.for_record(other).exists()


def test_history_is_never_rewritten(box, actor):
    record(box, "weigh", actor=actor)
    entry = Entry.objects.get()

    for rewrite in (entry.save, entry.delete, Entry.objects.all().delete, lambda: Entry.objects.update(note="x")):
        with pytest.raises(AppendOnlyViolation):
            rewrite()
    assert Entry.objects.get().note == ""
