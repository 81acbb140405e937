"""The kinds that every company may use; a sector registers its own beside them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from stdnum import bic, iban, isbn, lei
from stdnum.eu import at_02, vat
from stdnum.fr import siren, siret
from stdnum.ma import ice

from .devices import imei, plate_fr, plate_ma, vin
from .gs1 import cip13, keyed
from .people import digits, luhn_keyed, nir
from .registry import register

register("iban", _("bank account (IBAN)"), iban.validate)
register("bic", _("bank (BIC)"), bic.validate)
register("sepa_creditor", _("SEPA creditor identifier"), at_02.validate, code="ics_invalide")
register("lei", _("legal entity identifier (LEI)"), lei.validate)
register("vat", _("European VAT number"), vat.validate, code="tva_invalide")
register("siren", _("SIREN"), siren.validate)
register("siret", _("SIRET"), siret.validate)
register("ice", _("ICE"), ice.validate)
register("nir", _("social security number"), nir)
register("rpps", _("RPPS"), luhn_keyed(11))
register("finess", _("FINESS"), luhn_keyed(9))
register("inpe", _("INPE"), digits(9))
register("gtin", _("article number (GTIN)"), keyed(8, 12, 13, 14))
register("gln", _("place number (GLN)"), keyed(13))
register("sscc", _("parcel number (SSCC)"), keyed(18))
register("cip13", _("medicine code (CIP13)"), cip13)
register("isbn", _("book number (ISBN)"), isbn.validate)
register("imei", _("telephone number (IMEI)"), imei)
register("vin", _("vehicle number (VIN)"), vin)
register("plate_fr", _("French number plate"), plate_fr, code="immatriculation_invalide")
register("plate_ma", _("Moroccan number plate"), plate_ma, code="immatriculation_invalide")
