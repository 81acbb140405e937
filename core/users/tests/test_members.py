"""People come into a company, come back, and stay themselves elsewhere."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from core.authentication.models import Membership, User
from core.kernel.actors import Actor, ActorKind
from core.users.models import UserProfile
from core.users.services import actor_of, create_member, profile_of


def member(**details: object) -> UserProfile:
    given = {"email": "Salma@Exemple.ma", "password": "Oranger-2026", "role": "CONFIRMATION", "first_name": "Salma"}
    return create_member(**{**given, **details})  # type: ignore[arg-type]


def test_a_new_colleague_has_an_account_a_place_and_a_role(tenant) -> None:
    profile = member(last_name="Idrissi")

    user = User.objects.get(email="salma@exemple.ma")
    assert (profile.user, profile.email, profile.role) == (user.id, "salma@exemple.ma", "CONFIRMATION")
    assert (profile.language, profile.timezone) == ("fr", "Africa/Casablanca")
    assert user.check_password("Oranger-2026")
    assert Membership.objects.get(user=user).tenant_id == tenant.id
    assert actor_of(profile) == Actor(
        ActorKind.PERSON, profile_id=profile.id, name="Salma Idrissi", role="CONFIRMATION"
    )


def test_calling_again_changes_the_role_and_keeps_the_password(tenant) -> None:
    first = member()

    again = member(role="ADMIN", password="another-one")

    assert (again.id, again.role) == (first.id, "ADMIN")
    assert User.objects.get(pk=first.user).check_password("Oranger-2026")


def test_a_former_colleague_comes_back(tenant) -> None:
    profile = member()
    UserProfile.objects.update(is_active=False)
    Membership.objects.update(is_active=False)

    member()

    assert profile_of(User.objects.get(pk=profile.user)) == profile


def test_without_a_place_or_a_profile_nobody_works_here(tenant) -> None:
    user = User.objects.get(pk=member().user)

    Membership.objects.update(is_active=False)
    assert profile_of(user) is None
    Membership.objects.update(is_active=True)
    UserProfile.objects.update(is_active=False)
    assert profile_of(user) is None


def test_a_person_has_one_profile_in_a_company(tenant) -> None:
    profile = member()

    with pytest.raises(IntegrityError), transaction.atomic():
        UserProfile.objects.create(user=profile.user, role="ADMIN")


def test_only_active_colleagues_are_offered_for_a_role(tenant) -> None:
    active = member()
    member(email="parti@exemple.ma")
    UserProfile.objects.filter(email="parti@exemple.ma").update(is_active=False)

    assert list(UserProfile.objects.with_role("CONFIRMATION")) == [active]
    assert not UserProfile.objects.with_role("ADMIN").exists()


@pytest.mark.parametrize("email", ["Salma@exemple.ma", "SALMA@EXEMPLE.MA"])
def test_accounts_are_kept_in_lower_case_even_by_the_database(tenant, email: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User(email=email, password="!").save()
