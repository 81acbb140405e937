"""What somebody shows to people who have no account: one record, or the records of a list."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.tenancy.models import TenantModel, TenantQuerySet, tenant_index, tenant_manager, unique_per_tenant
from core.users.models import UserProfile


class PublicLinkQuerySet(TenantQuerySet):
    def standing(self) -> Self:
        """Those that nobody has taken back."""
        return self.filter(revoked_at=None)

    def opening(self) -> Self:
        """Those that open something now, as far as they themselves say."""
        unspent = Q(most_uses=None) | Q(uses__lt=F("most_uses"))
        return self.standing().filter(unspent, expires_at__gt=timezone.now())


class PublicLink(TenantModel):
    """Lets whoever holds its text read some fields, within what its maker may see at that moment.

    Only a digest of the text is kept. Of a list it keeps the question as it was when it was
    shared: nobody who changes the view afterwards shows more to strangers.
    """

    PERSONAL: ClassVar[dict[str, str]] = {"name": "text", "question": "erase"}

    name = models.CharField(_("name"), max_length=100)
    sharer = models.ForeignKey(UserProfile, on_delete=models.CASCADE, related_name="public_links")
    #: Key of the resource whose records it shows.
    resource = models.CharField(_("kind of record"), max_length=200)
    #: The one record that it shows; a list has none.
    target = models.UUIDField(_("record"), null=True)
    #: ``q``, ``filter`` and ``sort`` of a list.
    question = models.JSONField(_("question"), default=dict, blank=True)
    fields = models.JSONField(_("fields"), default=list)
    digest = models.CharField(max_length=64, editable=False)
    password = models.CharField(_("password"), max_length=200, blank=True, editable=False)
    expires_at = models.DateTimeField(_("expires"))
    most_uses = models.PositiveIntegerField(_("readings at most"), null=True)
    uses = models.PositiveIntegerField(_("readings"), default=0)
    last_used_at = models.DateTimeField(_("last read"), null=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True)

    objects: ClassVar[Any] = tenant_manager(PublicLinkQuerySet)

    class Meta:
        verbose_name = _("public link")
        verbose_name_plural = _("public links")
        ordering = ["-created_at", "-id"]
        constraints = [unique_per_tenant("digest", name="public_link_digest_unique")]
        indexes = [tenant_index("resource", "target", name="public_link_of_record")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_over(self) -> bool:
        """Whether it opens nothing any more; what ``opening`` asks the database of those that stand."""
        spent = self.most_uses is not None and self.uses >= self.most_uses
        return spent or self.expires_at <= timezone.now()
