"""Choose, change and reset passwords. Whatever way one changes, every other sign-in ends.

Call what hashes outside of a tenant's transaction: hashing takes long.
"""

from __future__ import annotations

import re
from typing import Any

from django.contrib.auth.password_validation import (
    MinimumLengthValidator,
    get_default_password_validators,
    validate_password,
)
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import transaction

from .attempts import count_attempt, count_failure, forget_attempts
from .errors import LinkRefused, WrongPassword
from .models import User
from .services import companies_of
from .sign_ins import end_all

ACCOUNT = re.compile(r"[0-9a-f]{32}")


def confirm_person(user: User, password: str, *, address: str) -> None:
    """Make sure that who has signed in is still who sits there; raises ``WrongPassword``."""
    count_attempt(user.email, address)
    if not user.check_password(password):
        count_failure(address)
        raise WrongPassword
    forget_attempts(user.email)


def check_strength(password: str, user: User, *, at_least: int = 0, first_name: str = "", last_name: str = "") -> None:
    """Refuse a password that is easily guessed, naming all its faults; companies, not accounts, know names."""
    vars(user).update(first_name=first_name, last_name=last_name)
    try:
        validate_password(password, user, [_demanding(each, at_least) for each in get_default_password_validators()])
    except ValidationError as error:
        raise ValidationError({"password": error.messages}) from error


def _demanding(validator: Any, at_least: int) -> Any:
    """The validator, but that of the length where a company asks for more signs than the platform."""
    longer = isinstance(validator, MinimumLengthValidator) and validator.min_length < at_least
    return MinimumLengthValidator(at_least) if longer else validator


def set_password(user: User, password: str, *, keep: str = "") -> None:
    """Replace the password and end all sign-ins but ``keep``; every link that was sent for the old one is worthless."""
    user.set_password(password)
    user.save(update_fields=["password"])
    end_all(user.id, companies_of(user).values_list("id", flat=True), but=keep)


def reset_token(user: User) -> str:
    """What a reset link carries: worth something for an hour, until the password changes or the person signs in."""
    return f"{user.id.hex}.{default_token_generator.make_token(user)}"


def person_behind(token: str) -> User:
    """The active account that a reset link was sent to; raises ``LinkRefused``."""
    account, _, rest = token.partition(".")
    user = User.objects.filter(pk=account, is_active=True).first() if ACCOUNT.fullmatch(account) else None
    if user is None or not default_token_generator.check_token(user, rest):
        raise LinkRefused
    return user


@transaction.atomic
def reset_password(token: str, password: str) -> None:
    """Use a reset link, once, however often it is opened at the same time."""
    user = person_behind(token)
    User.objects.select_for_update().get(pk=user.pk)
    set_password(person_behind(token), password)
    forget_attempts(user.email)
