"""Le départ d'une commande, depuis son écran."""

from __future__ import annotations

from ..commande.actes import declarer, etape
from .services import distribuer_une

declarer(etape("distribuer", distribuer_une))
