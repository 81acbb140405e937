from __future__ import annotations

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, NotFound, StaleVersion, StateError


class TooMuch(BusinessError):
    code = "trop"
    message = _("{amount} is more than {limit}.")


def test_an_error_tells_its_code_status_sentence_and_data():
    error = TooMuch(amount=12, limit=10)

    assert (error.code, error.status, error.data) == ("trop", 422, {"amount": 12, "limit": 10})
    with translation.override("en"):
        assert str(error) == "12 is more than 10."


def test_statuses_tell_rules_from_states():
    assert (BusinessError.status, StateError.status, StaleVersion.status, NotFound.status) == (422, 409, 409, 404)
    assert StaleVersion.code == "version_perimee"
