from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.kernel.errors import BusinessError


class TelephoneInvalide(BusinessError):
    code = "telephone_invalide"
    message = _("« {telephone} » n'est pas un numéro de téléphone.")


class ClientIncomplet(BusinessError):
    code = "client_incomplet"
    message = _("Le prénom et le nom du client sont obligatoires.")
