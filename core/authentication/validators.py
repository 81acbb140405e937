"""Rules for passwords beyond Django's own."""

from __future__ import annotations

from django.contrib.auth.password_validation import UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class NotLikeThePerson(UserAttributeSimilarityValidator):
    """Neither the e-mail nor a name; says so in words that people know, not in names of columns."""

    message = _("The password is too similar to your e-mail or to your name.")

    def validate(self, password: str, user: object = None) -> None:
        try:
            super().validate(password, user)  # type: ignore[arg-type]
        except ValidationError as error:
            raise ValidationError(self.message, code=error.code) from error

    def get_help_text(self) -> str:
        return str(self.message)
