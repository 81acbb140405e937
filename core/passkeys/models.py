"""The passkeys of an account (control plane): public keys only, worth nothing to who steals them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from fido2.webauthn import AttestedCredentialData
from uuid_utils.compat import uuid7


class Passkey(models.Model):
    """What one device, or one person's keychain, proves itself with.

    ``rp_id`` is the domain that the device bound it to: the platform's, whatever the
    company, or the own domain of the company where it was made. ``uses`` is the device's
    own count, zero where it keeps none; it never goes back unless there is a copy.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(_("name"), max_length=60)
    rp_id = models.CharField(max_length=253)
    credential_id = models.CharField(max_length=1400, unique=True)
    #: Attested credential data of the standard: authenticator, identifier and COSE key.
    credential = models.BinaryField()
    uses = models.BigIntegerField(default=0)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    last_used_at = models.DateTimeField(_("last used"), null=True)

    class Meta:
        verbose_name = _("passkey")
        verbose_name_plural = _("passkeys")

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> AttestedCredentialData:
        """What signatures are checked with."""
        return AttestedCredentialData(bytes(self.credential))
