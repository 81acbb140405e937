"""A rule in words."""

from __future__ import annotations

import pytest
from django.utils import translation

from core.users.models import UserProfile
from core.users.policy.rules.parsing import parse
from core.users.policy.rules.wording import sentence
from tests.lab.models import Box, Parcel


@pytest.mark.parametrize(
    ("model", "rule", "text"),
    [
        (UserProfile, "manager == actor.profile", "manager is oneself"),
        (UserProfile, "manager != null", "manager is not empty"),
        (UserProfile, "is_active", "active is yes"),
        (UserProfile, "manager.department == actor.department", "manager › department is one's own department"),
        (UserProfile, "manager.active()", "manager who work here"),
        (UserProfile, 'birth_date >= "1990-01-01"', "date of birth is at least “1990-01-01”"),
        (Box, "amount < 3", "amount is less than 3"),
        (Parcel, 'state in ["open", "sent"]', "state is one of: “Open”, “Sent”"),
        (
            UserProfile,
            "not is_active or (manager in actor.team and role == actor.role)",
            "not (active is yes) or (manager is one of: one's own team and role is one's own role)",
        ),
    ],
)
def test_a_rule_is_told_in_words(model: type, rule: str, text: str) -> None:
    with translation.override("en"):
        assert sentence(parse(rule), model) == text
