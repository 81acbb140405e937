"""Take somebody into the platform's team."""

from __future__ import annotations

import secrets
import time
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction

from core.authentication.models import User
from core.second_factor.services import confirm, enrol, is_on
from core.second_factor.totp import code_at
from core.tenancy.management.base import Answer, TenantCommand


class Command(TenantCommand):
    help = (
        "Takes an account into the platform's team, which works at the platform's own address. What it lacks is made: "
        "the account with a password, and a second factor with its recovery codes; they are told once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the account, made if there is none")

    @transaction.atomic
    def answer(self, **options: Any) -> Answer:
        email = options["email"].strip().lower()
        user, made = User.objects.get_or_create(email=email, defaults={"is_staff": True})
        answer: Answer = {"email": email}
        if made:
            answer["password"] = secrets.token_urlsafe(18)
            user.set_password(answer["password"])
        user.is_staff = True
        user.save()
        return answer if is_on(user) else answer | _second_factor(user)

    def describe(self, answer: Answer) -> str:
        names = {"email": "Account", "password": "Password", "uri": "For the authenticator application"}
        lines = [f"{name}: {answer[key]}" for key, name in names.items() if key in answer]
        return "\n".join([*lines, *(["Recovery codes:", *answer["codes"]] if "codes" in answer else [])])


def _second_factor(user: User) -> Answer:
    """On at once: whoever reads the terminal holds the secret, and no code of it was ever shown elsewhere."""
    enrolment = enrol(user)
    codes = confirm(user, code_at(enrolment.secret, int(time.time() // 30)))
    return {"uri": enrolment.uri, "codes": codes}
