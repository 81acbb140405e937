"""Donner un compte à chaque personne de l'équipe."""

from __future__ import annotations

from core.authentication.models import User
from core.users.models import UserProfile
from core.users.services import create_member

from .boutiques import Boutique, Compte
from .trousseau import Trousseau


def embaucher(boutique: Boutique, trousseau: Trousseau) -> None:
    """Fait entrer ceux que l'entreprise ne connaît pas. Une personne partie entre-temps n'est pas rappelée.

    Leur compte peut exister déjà : il survit à une entreprise qu'on supprime puis sème à nouveau.
    """
    connus = set(UserProfile.objects.values_list("email", flat=True))
    comptes = {user.email: user for user in User.objects.filter(email__in=[c.email for c in boutique.equipe])}
    for compte in boutique.equipe:
        if compte.email in comptes and not trousseau.connait(compte.email):
            _changer_mot_de_passe(comptes[compte.email], trousseau)
        if compte.email not in connus:
            _faire_entrer(compte, trousseau)


def profil(compte: Compte) -> UserProfile:
    """La personne, dans l'entreprise courante."""
    trouve: UserProfile = UserProfile.objects.get(email=compte.email)
    return trouve


def _faire_entrer(compte: Compte, trousseau: Trousseau) -> None:
    create_member(
        email=compte.email,
        password=trousseau.mot_de_passe(compte.email),
        role=compte.role,
        first_name=compte.prenom,
        last_name=compte.nom,
    )


def _changer_mot_de_passe(user: User, trousseau: Trousseau) -> None:
    """Le fichier a disparu : un mot de passe que personne ne connaît n'ouvre rien."""
    user.set_password(trousseau.mot_de_passe(user.email))
    user.save(update_fields=["password"])
