"""Register customers and recognise them by their telephone."""

from __future__ import annotations

from typing import Any

from django.db import IntegrityError

from core.checks.phones import PhoneNumber, parse_phone
from core.history import record
from core.kernel.actors import Actor
from core.tenancy.locking import lock
from core.tenancy.transactions import atomic

from .errors import PhoneAlreadyUsed
from .models import Customer, Phone
from .settings import PHONE_REGION


def find_by_phone(raw: str) -> Customer | None:
    """The customer whom a valid number recognises, however it was typed."""
    number = parse_phone(raw, PHONE_REGION.get())
    return _owner(number)


@atomic()
def create_customer(*, actor: Actor, phone: str = "", **identity: Any) -> Customer:
    """Register a customer; raises ``PhoneAlreadyUsed`` when the number recognises another one."""
    customer: Customer = Customer.objects.create(**identity)
    if phone:
        add_phone(customer, phone, actor=actor)
    record(customer, "create", actor=actor)
    return customer


@atomic()
def update_customer(customer: Customer, *, actor: Actor, **changes: Any) -> Customer:
    """Correct what is known of a customer; history keeps what it was before."""
    lock(customer)
    fields = {name: [getattr(customer, name), value] for name, value in changes.items()}
    for name, value in changes.items():
        setattr(customer, name, value)
    customer.save(update_fields=list(changes))
    record(customer, "update", actor=actor, fields=fields)
    return customer


@atomic()
def add_phone(customer: Customer, raw: str, *, actor: Actor) -> Phone:
    """Note another number; the first one is the main one. Unusable numbers are kept as typed."""
    lock(customer)
    number = parse_phone(raw, PHONE_REGION.get())
    if (owner := _owner(number)) and owner.pk != customer.pk:
        raise _already_used(number, owner)
    phone = _create_phone(customer, number)
    record(customer, "add_phone", actor=actor, phone=str(phone))
    return phone


def _create_phone(customer: Customer, number: PhoneNumber) -> Phone:
    known: Phone | None = customer.phones.filter(e164=number.e164, is_valid=True).first()
    if known:
        return known
    try:
        with atomic():
            return Phone.objects.create(
                customer=customer,
                raw=number.raw,
                e164=number.e164,
                is_valid=number.is_valid,
                is_primary=not customer.phones.exists(),
            )
    except IntegrityError:
        # Somebody registered the same number at the same second.
        owner = _owner(number)
        if owner is None:
            raise
        raise _already_used(number, owner) from None


def _owner(number: PhoneNumber) -> Customer | None:
    if not number.is_valid:
        return None
    return Customer.objects.filter(phones__e164=number.e164, phones__is_valid=True).first()


def _already_used(number: PhoneNumber, owner: Customer) -> PhoneAlreadyUsed:
    return PhoneAlreadyUsed(phone=number.e164, customer=str(owner), customer_id=owner.pk)
