"""Why a request with an idempotency key is not carried out."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError, StateError


class KeyMalformed(BusinessError):
    code = "cle_idempotence_invalide"
    status = 400
    message = _("An idempotency key has 1 to 255 visible ASCII characters.")


class KeyReused(StateError):
    """Answering with the first request's result would let the sender believe that this one was done."""

    code = "cle_idempotence_reutilisee"
    message = _("This idempotency key was already used for another request.")


class RequestRunning(StateError):
    code = "requete_en_cours"
    message = _("The same request is being carried out. Ask again in a moment.")
    retry_after = 1
