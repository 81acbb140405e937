"""Why a webhook is not set up as asked, or not sent."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class AddressRefused(BusinessError):
    """The URL leads, or may lead, to somewhere that is nobody's public server; asked at saving and at each sending."""

    code = "adresse_webhook_refusee"
    message = _("Nothing is sent to this address: it has to be a public https address.")
    status = 400


class PatternUnknown(BusinessError):
    code = "evenement_inconnu"
    message = _("“{pattern}” covers no event and no resource.")
    status = 400


class TooManyEndpoints(StateError):
    code = "trop_de_webhooks"
    message = _("A company has {number} webhooks at most: delete one first.")


class RoleTellsWebhooks(StateError):
    """They would be told nothing any more, without anybody having meant it."""

    code = "role_de_webhooks"
    message = _("{webhooks} webhooks tell what the role “{role}” may see: give them another one first.")


class EndpointDisabled(StateError):
    code = "webhook_desactive"
    message = _("This webhook is disabled: enable it first.")
