"""People and companies one does business with."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.kernel.fields import RelationsField
from core.kernel.labels import label_index
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant


class CustomerType(models.TextChoices):
    """A private person or a company: decides which identifiers and documents apply."""

    PERSON = "person", _("Private person")
    COMPANY = "company", _("Company")


class CustomerStatus(models.TextChoices):
    """How far one does business with the customer."""

    PROSPECT = "prospect", _("Prospect")
    ACTIVE = "active", _("Customer")
    BLOCKED = "blocked", _("Blocked")


class Tag(TenantModel):
    """A word of the company's own for customers that belong together: wholesalers, those who pay late.

    A tag that is deleted leaves its customers; brought back from the bin, it has them again.
    """

    name = models.CharField(_("name"), max_length=60)

    class Meta:
        verbose_name = _("tag")
        ordering = ["name"]
        constraints = [unique_per_tenant("name", name="tag_name_unique")]
        indexes = [search_index("name", name="tag_search")]

    def __str__(self) -> str:
        return self.name


class CustomerQuerySet(TenantQuerySet):
    def active(self) -> Self:
        return self.filter(is_active=True)

    def with_phone(self, e164: str) -> Self:
        return self.filter(phones__e164=e164)


class Customer(TenantModel):
    """Somebody who buys. Names may be missing: a counter sale or an imported order has none."""

    PERSONAL: ClassVar[dict[str, str]] = {
        "first_name": "first_name",
        "last_name": "last_name",
        "company": "name",
        "email": "email",
        "address": "address",
        "siret": "erase",
        "tva_number": "erase",
        "ice": "erase",
        "notes": "text",
    }

    first_name = models.CharField(_("first name"), max_length=100, blank=True)
    last_name = models.CharField(_("last name"), max_length=100, blank=True)
    company = models.CharField(_("company"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    address = models.TextField(_("address"), blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)
    postal_code = models.CharField(_("postal code"), max_length=10, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    siret = models.CharField(_("SIRET"), max_length=14, blank=True)
    tva_number = models.CharField(_("VAT number"), max_length=50, blank=True)
    ice = models.CharField(_("ICE"), max_length=15, blank=True)
    customer_type = models.CharField(_("type"), max_length=10, choices=CustomerType, default=CustomerType.PERSON)
    status = models.CharField(_("status"), max_length=10, choices=CustomerStatus, default=CustomerStatus.ACTIVE)
    source = models.CharField(_("source"), max_length=100, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    tags = RelationsField(_("tags"), to=Tag, through="CustomerTag", related_name="customers")

    objects: ClassVar[Any] = tenant_manager(CustomerQuerySet)

    class Meta:
        verbose_name = _("customer")
        ordering = ["last_name", "first_name", "id"]
        indexes = [
            tenant_index("last_name", "first_name", name="customer_by_name"),
            search_index("company", "email", names=("first_name", "last_name", "city"), name="customer_search"),
            # Orders are sorted by whom they are for.
            label_index("first_name", "last_name", "company", name="customer_label"),
        ]

    def __str__(self) -> str:
        return self.full_name or self.company or str(self.pk)

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class CustomerTag(TenantModel):
    """A customer under a tag."""

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="+")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [unique_per_tenant("customer", "tag", name="customer_tag_once")]


class Phone(TenantModel):
    """A number of a customer, as it was typed and as it can be dialled.

    A valid number belongs to one customer: that is how a caller is recognised.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"raw": "phone", "e164": "phone"}

    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="phones")
    raw = models.CharField(_("as typed"), max_length=60)
    e164 = models.CharField(_("number"), max_length=16, blank=True)
    is_valid = models.BooleanField(_("valid"), default=False)
    is_primary = models.BooleanField(_("main number"), default=False)

    class Meta:
        verbose_name = _("phone")
        ordering = ["-is_primary", "id"]
        indexes = [search_index(phones=("raw", "e164"), name="phone_search")]
        constraints = [
            models.UniqueConstraint(fields=["tenant", "e164"], condition=Q(is_valid=True), name="phone_valid_unique"),
            models.UniqueConstraint(
                fields=["tenant", "customer"], condition=Q(is_primary=True), name="phone_one_primary"
            ),
            models.CheckConstraint(condition=Q(is_valid=False) | ~Q(e164=""), name="phone_valid_has_number"),
        ]

    def __str__(self) -> str:
        return self.e164 or self.raw
