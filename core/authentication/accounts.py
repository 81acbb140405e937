"""Accounts of people who come into a company by themselves, with a link that was sent to their e-mail."""

from __future__ import annotations

from django.db import IntegrityError

from .errors import LinkRefused
from .models import User
from .passwords import check_strength
from .services import recognise


def has_account(email: str) -> bool:
    """Whether the person has a password already, perhaps of another company."""
    user = User.objects.filter(email=email).first()
    return user is not None and user.has_usable_password()


def join_with(email: str, password: str, *, address: str, at_least: int, first_name: str, last_name: str) -> User:
    """The account with this e-mail: recognised by its password, or made with a new one of ``at_least`` so many signs.

    Only for who holds a link sent to the e-mail. Hashes: call it outside of a tenant's transaction.
    """
    if has_account(email):
        return recognise(email, password, address=address)
    user = User.objects.filter(email=email).first() or User(email=email)
    check_strength(password, user, at_least=at_least, first_name=first_name, last_name=last_name)
    user.set_password(password)
    try:
        user.save()
    except IntegrityError as error:  # the same link, opened twice at once
        raise LinkRefused from error
    return user
