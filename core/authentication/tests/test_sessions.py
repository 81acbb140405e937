"""Several requests of one browser at once: each holds a copy of its session."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.core.cache import caches

from core.authentication.sessions import SessionStore

COMPANY = uuid4()


def opened(**noted: str) -> SessionStore:
    session = SessionStore(tenant_id=COMPANY)
    session.update(noted)
    session.create()
    session.update(noted)
    session.save()
    return session


def copy_of(session: SessionStore) -> SessionStore:
    """As another request reads it now."""
    copy = SessionStore(session.session_key, COMPANY)
    dict(copy.items())
    return copy


def test_a_request_that_changed_nothing_undoes_nothing() -> None:
    session = opened(person="anas")
    reading, asking = copy_of(session), copy_of(session)

    asking["passkey"] = "asked"
    asking.save()
    reading.save()

    assert dict(copy_of(session).items()) == {"person": "anas", "passkey": "asked"}


def test_what_was_used_up_does_not_come_back() -> None:
    session = opened(person="anas", passkey="asked")
    reading, answering = copy_of(session), copy_of(session)

    assert answering.pop("passkey") == "asked"
    answering.save()
    reading.save()

    assert dict(copy_of(session).items()) == {"person": "anas"}


def test_a_request_that_changed_nothing_prolongs() -> None:
    session = opened(person="anas")
    caches["sessions"].touch(session.cache_key, 5)

    copy_of(session).save()

    client = caches["sessions"]._cache.get_client()  # type: ignore[attr-defined]
    assert client.ttl(session.cache_key) > settings.SESSION_COOKIE_AGE - 60


def test_a_session_that_has_ended_is_not_revived() -> None:
    session = opened(person="anas")
    reading = copy_of(session)

    session.flush()
    with pytest.raises(UpdateError):
        reading.save()

    assert dict(copy_of(reading).items()) == {}
