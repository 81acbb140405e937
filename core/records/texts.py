"""Sentences that several forms share."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

UNKNOWN = _("There is no such field.")
TAKEN = _("This value is already taken.")
UNKNOWN_FILE = _("This file is not there any more: send it again.")
MISSING_TARGET = _("The record it refers to does not exist.")
NOT_ALLOWED = _("These values do not go together.")
NOT_A_LIST = _("A list of lines is expected.")
NOT_IDS = _("A list of identifiers is expected, two hundred at most.")
NOT_AN_ADDRESS = _("The parts of an address are expected, each a text.")
TOO_LONG = _("A part of an address has two hundred letters at most.")
UNKNOWN_COUNTRY = _("There is no such country.")
NOT_A_MEASURE = _("An amount with its unit is expected: 12.5 kg.")
UNKNOWN_UNIT = _("This is no unit of what is measured here.")
TOO_PRECISE = _("Twelve digits are taken, and six behind the decimal mark.")
NOT_VALUES = _("The values of a line are expected.")
NAMED_TWICE = _("A record is named twice.")
