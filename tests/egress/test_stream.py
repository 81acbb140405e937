"""Open screens are told which record has changed only where the role may see every record of its kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from core.kernel.rights import Right
from core.realtime import publish
from core.records.announcing import heard_by
from sectors.yoozak.commande.suivi import signaler
from sectors.yoozak.roles import COMMANDE
from sectors.yoozak.tests.monde import planter

from .roles import READER_ACTOR, reader_with


@pytest.mark.parametrize(
    ("rights", "told"),
    [
        ((Right(COMMANDE, ("view",)),), "id"),
        ((Right(COMMANDE, ("view",), 'etat == "confirmee"'),), "nothing"),
        ((Right("yoozak.article.*", ("*",)),), "unheard"),
    ],
    ids=["all of them", "some of them", "none of them"],
)
def test_an_order_that_changes_is_named_to_those_who_see_all_orders(
    tenant: object,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., Any],
    rights: tuple[Right, ...],
    told: str,
) -> None:
    sent: list[tuple[UUID, str]] = []
    monkeypatch.setattr(publish, "_send", lambda tenant_id, message: sent.append((tenant_id, message)))
    commande = planter().commande(("A38", 1))
    with django_capture_on_commit_callbacks(execute=True):
        signaler(commande)

    with reader_with(rights):
        channels = set(heard_by(READER_ACTOR))

    messages = [publish.json.loads(message) for _, message in sent]
    heard = [message["data"] for message in messages if message["channel"] in channels]
    kind = {"resource": COMMANDE}
    assert heard == {"id": [{**kind, "ids": [str(commande.pk)]}], "nothing": [kind], "unheard": []}[told]
