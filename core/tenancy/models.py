"""Companies in the control plane, and the base of everything they own."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7

from .fields import TenantKey
from .identity import TenantRef
from .places import Place
from .querysets import TenantQuerySet as TenantQuerySet  # noqa: PLC0414 (declared beside the models)


class Level(models.TextChoices):
    """How far apart a company's tables are kept."""

    SHARED = "shared", _("Shared pool")
    SCHEMA = "schema", _("Own schema")
    DATABASE = "database", _("Own database")


class Suspension(models.TextChoices):
    """What a company may still do; each step takes something more away."""

    ACTIVE = "active", _("Active")
    BANNER = "banner", _("Active, with a reminder on every screen")
    READ_ONLY = "read_only", _("Read only")
    EXPORT_ONLY = "export_only", _("Export only")
    CLOSED = "closed", _("Closed")


class LifeCycle(models.TextChoices):
    """Where a company stands between its creation and its deletion."""

    PROVISIONING = "provisioning", _("Being created")
    READY = "ready", _("Ready")
    MOVING = "moving", _("Being moved")
    RESTORING = "restoring", _("Being restored")
    DELETING = "deleting", _("Being deleted")


class Tenant(models.Model):
    """A company that runs on the platform (control plane).

    Identity and legal numbers are those of the mission's two definitions, with the
    Moroccan ones (ICE, identifiant fiscal, registre de commerce) beside the French.
    ``schema_name`` is shared by the companies of a pool, hence not unique.
    """

    APPLICATION_ONLY: ClassVar[str] = "reads"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(
        _("identifier"), max_length=50, unique=True, validators=[RegexValidator(r"^[a-z][a-z0-9-]*$")]
    )

    legal_form = models.CharField(_("legal form"), max_length=40, blank=True, default="", db_default="")
    siret = models.CharField(_("SIRET"), max_length=14, blank=True)
    tva_number = models.CharField(_("VAT number"), max_length=50, blank=True)
    ice = models.CharField(_("ICE"), max_length=15, blank=True)
    identifiant_fiscal = models.CharField(_("tax identifier"), max_length=20, blank=True)
    registre_commerce = models.CharField(_("trade register"), max_length=30, blank=True)
    patente = models.CharField(_("business tax number"), max_length=20, blank=True, default="", db_default="")
    address = models.TextField(_("address"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    country = models.CharField(_("country"), max_length=2, default="MA")

    sector = models.CharField(_("sector"), max_length=40, blank=True)
    timezone = models.CharField(_("time zone"), max_length=50, default="Africa/Casablanca")
    language = models.CharField(_("language"), max_length=10, default="fr")
    currency = models.CharField(_("currency"), max_length=3, default="MAD")

    is_active = models.BooleanField(_("active"), default=True)
    suspension = models.CharField(_("suspension"), max_length=12, choices=Suspension, default=Suspension.ACTIVE)
    suspension_reason = models.CharField(_("reason"), max_length=300, blank=True)
    subscription_plan = models.ForeignKey(
        "billing.SubscriptionPlan", on_delete=models.PROTECT, related_name="tenants", verbose_name=_("plan")
    )
    max_users = models.PositiveIntegerField(_("users at most"), default=10, validators=[MinValueValidator(1)])
    max_storage_gb = models.PositiveIntegerField(_("storage at most (GB)"), default=10)
    max_api_calls = models.PositiveIntegerField(_("API calls a month at most"), default=10_000)
    max_calls_per_minute = models.PositiveIntegerField(
        _("API calls a minute at most"), default=3000, validators=[MinValueValidator(1)]
    )

    level = models.CharField(_("placement"), max_length=8, choices=Level, default=Level.SHARED)
    alias = models.CharField(_("database"), max_length=40, default="default")
    schema_name = models.CharField(_("schema"), max_length=63, default="p00")
    epoch = models.PositiveIntegerField(_("moves so far"), default=1)
    life_cycle = models.CharField(_("life cycle"), max_length=12, choices=LifeCycle, default=LifeCycle.PROVISIONING)
    #: Set on clones and sandboxes: mail, webhooks and payments must not leave.
    outgoing_blocked = models.BooleanField(_("nothing goes out"), default=False)

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    #: Counts the changes of what the company says of itself, and guards against lost updates.
    version = models.PositiveIntegerField(default=1, db_default=1, editable=False)

    class Meta:
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> Place:
        return Place(self.level, self.alias, self.schema_name)

    @property
    def ref(self) -> TenantRef:
        """The snapshot that ``tenant_context`` enters with."""
        return TenantRef(
            id=self.id,
            slug=self.slug,
            name=self.name,
            schema=self.schema_name,
            alias=self.alias,
            epoch=self.epoch,
            suspension=self.suspension,
            language=self.language,
            timezone=self.timezone,
            currency=self.currency,
            outgoing_blocked=self.outgoing_blocked,
            calls_per_minute=self.max_calls_per_minute,
            calls_per_month=self.max_api_calls,
        )


class MovePhase(models.TextChoices):
    """How far a move has come; until ``CLEANING`` the company lives at its old place."""

    PREPARING = "preparing", _("New place being made")
    COPYING = "copying", _("Records being copied")
    FOLLOWING = "following", _("Changes being followed")
    CLEANING = "cleaning", _("Old place being cleared")
    UNDOING = "undoing", _("Being taken back")
    DONE = "done", _("Done")
    UNDONE = "undone", _("Taken back")


class Move(models.Model):
    """One move of a company between two places (control plane): what a killed one is taken up from, then history."""

    APPLICATION_ONLY: ClassVar[str] = "reads"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="moves", verbose_name=_("company"))
    from_level = models.CharField(max_length=8, choices=Level)
    from_alias = models.CharField(max_length=40)
    from_schema = models.CharField(max_length=63)
    to_level = models.CharField(max_length=8, choices=Level)
    to_alias = models.CharField(max_length=40)
    to_schema = models.CharField(max_length=63)
    #: The company's before the move: the database no longer knows it once the old place is closed.
    epoch = models.PositiveIntegerField()
    phase = models.CharField(_("state"), max_length=12, choices=MovePhase, default=MovePhase.PREPARING)
    #: Rows and MD5 of each table, found equal at both places.
    hashes = models.JSONField(default=dict)
    longest_wait_ms = models.PositiveIntegerField(_("longest wait (ms)"), default=0)
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True)

    class Meta:
        verbose_name = _("move")
        verbose_name_plural = _("moves")
        constraints = [
            models.UniqueConstraint(
                fields=["tenant"], condition=models.Q(ended_at__isnull=True), name="move_one_underway"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} -> {self.target}"

    @property
    def source(self) -> Place:
        return Place(self.from_level, self.from_alias, self.from_schema)

    @property
    def target(self) -> Place:
        return Place(self.to_level, self.to_alias, self.to_schema)


class Domain(models.Model):
    """A host name under which a company is reached (control plane)."""

    APPLICATION_ONLY: ClassVar[str] = "reads"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    host = models.CharField(_("host name"), max_length=253, unique=True)
    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE, related_name="domains", verbose_name=_("company"))
    is_primary = models.BooleanField(_("main domain"), default=False)

    class Meta:
        verbose_name = _("domain")
        verbose_name_plural = _("domains")
        constraints = [
            models.UniqueConstraint(fields=["tenant"], condition=models.Q(is_primary=True), name="domain_one_primary"),
            models.CheckConstraint(condition=models.Q(host=Lower("host")), name="domain_host_lower_case"),
        ]

    def __str__(self) -> str:
        return self.host


def tenant_manager(queryset: type[models.QuerySet[Any]]) -> Any:
    """Manager of a tenant model whose questions live on ``queryset``."""
    return models.Manager.from_queryset(queryset)()


class TenantModel(models.Model):
    """Base of every record that belongs to a company.

    A module never names the tenant: the column is filled and checked by the platform.
    ``version`` counts the record's changes and guards against lost updates.
    ``PERSONAL`` names the fields that tell of a person, and how (see ``lifecycle.masking``).
    """

    PERSONAL: ClassVar[dict[str, str]] = {"custom": "erase"}

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    tenant = TenantKey()
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    custom = models.JSONField(default=dict, blank=True)

    objects = tenant_manager(TenantQuerySet)

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        if not self._state.adding:
            self.version += 1
            if (fields := kwargs.get("update_fields")) is not None:
                kwargs["update_fields"] = {*fields, "version", "updated_at"}
        super().save(**kwargs)


def unique_per_tenant(*fields: str, name: str, condition: models.Q | None = None) -> models.UniqueConstraint:
    """No two records of one company share these values; other companies do not matter."""
    return models.UniqueConstraint(fields=["tenant", *fields], name=name, condition=condition)


def tenant_index(*fields: str, name: str) -> models.Index:
    """An index that serves the questions of one company; it leads with the tenant."""
    return models.Index(fields=["tenant", *fields], name=name)
