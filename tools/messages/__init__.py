"""Catalogues of translations, with Babel alone: no GNU gettext on the machine."""
