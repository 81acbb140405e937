"""Other people's applications, what people allowed them, and the tokens that prove it (control plane).

Of secrets, codes and tokens only digests are kept.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from uuid_utils.compat import uuid7


class ApplicationQuerySet(models.QuerySet["Application"]):
    def in_use(self) -> ApplicationQuerySet:
        return self.filter(disabled_at=None)


class Application(models.Model):
    """Somebody's program that a company lets ask its people for access, or that acts for the company itself.

    ``scopes`` are all that it may ever ask for. With a ``role`` it acts for the company too, within both.
    One without a secret runs where nothing can be kept secret: a telephone, a page.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    tenant = models.ForeignKey(
        "tenancy.Tenant", on_delete=models.CASCADE, related_name="applications", verbose_name=_("company")
    )
    name = models.CharField(_("name"), max_length=100)
    client_id = models.CharField(_("client id"), max_length=40, unique=True)
    secret_digest = models.CharField(max_length=64, blank=True, editable=False)
    redirect_uris = models.JSONField(_("addresses to return to"), default=list)
    scopes = models.JSONField(_("scopes"), default=list)
    role = models.CharField(_("role"), max_length=40, blank=True)
    max_calls_per_minute = models.PositiveIntegerField(_("calls a minute at most"), null=True, blank=True)
    disabled_at = models.DateTimeField(_("disabled"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")

    def __str__(self) -> str:
        return self.name

    @property
    def is_confidential(self) -> bool:
        """Whether it has a secret, by which it is known."""
        return bool(self.secret_digest)


class GrantQuerySet(models.QuerySet["Grant"]):
    def standing(self) -> GrantQuerySet:
        """Those that nobody ended, of applications in use."""
        return self.filter(ended_at=None, application__disabled_at=None)

    def end(self) -> int:
        """Make all their codes and tokens worthless at once; returns how many stood."""
        return self.filter(ended_at=None).update(ended_at=timezone.now())


class Grant(models.Model):
    """One time that a person said yes: all codes and tokens that follow from it end with it.

    Without a person it is the company's own. ``auth_hash`` is that of the person's password: like a session, a
    grant is worth nothing any more once that changes.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="grants")
    user = models.ForeignKey(
        "authentication.User", on_delete=models.CASCADE, related_name="oauth_grants", null=True, blank=True
    )
    profile = models.UUIDField(_("profile"), null=True, editable=False)
    auth_hash = models.CharField(max_length=64, blank=True, editable=False)
    scopes = models.JSONField(_("scopes"), default=list)
    code_digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    code_expires_at = models.DateTimeField(null=True, editable=False)
    code_used_at = models.DateTimeField(null=True, editable=False)
    redirect_uri = models.CharField(max_length=500, blank=True, editable=False)
    challenge = models.CharField(max_length=128, blank=True, editable=False)
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("access of an application")
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=models.Q(user=None), name="oauth_one_grant_of_the_company"
            )
        ]

    def __str__(self) -> str:
        return f"{self.application_id} · {self.user_id}"


class Kind(models.TextChoices):
    """What a token is good for."""

    ACCESS = "access", _("Calls")
    REFRESH = "refresh", _("New tokens")


class TokenQuerySet(models.QuerySet["Token"]):
    def known(self, **asked: Any) -> Token | None:
        """The one that these say, with all that its worth depends on."""
        return self.select_related("grant__application", "grant__user").filter(**asked).first()


class Token(models.Model):
    """What an application shows. A used refresh token is kept to its end: who shows it again may have stolen it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, related_name="tokens")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = models.JSONField(_("scopes"), default=list)
    expires_at = models.DateTimeField(_("expires"))
    used_at = models.DateTimeField(_("used"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    objects = TokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("token")
        indexes = [models.Index(fields=["expires_at"], name="oauth_token_end")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
