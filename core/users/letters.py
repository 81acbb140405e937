"""Mail to a person, in their language: a few sentences and one link, as text and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

PAGE = (
    '<!doctype html><html lang="{}" dir="{}"><body style="font-family: sans-serif; line-height: 1.5">'
    '{}<p><a href="{}">{}</a></p><p style="color: #555">{}</p></body></html>'
)


@dataclass(frozen=True)
class Letter:
    """What is said, in the language that is active; ``small`` stands below the link."""

    subject: str
    sentences: Sequence[str]
    link: str
    label: str
    small: str

    def send(self, email: str, *files: tuple[str, bytes, str]) -> None:
        """Through the guard, which keeps back the mail of copies. Slow: call it ``outside()``.

        Of a file the name, the content and the kind.
        """
        message = EmailMultiAlternatives(" ".join(self.subject.split()), self._text(), to=[email])
        message.attach_alternative(self._page(), "text/html")
        for file in files:
            message.attach(*file)
        message.send()

    def _text(self) -> str:
        return "\n\n".join([*self.sentences, self.link, self.small]) + "\n"

    def _page(self) -> str:
        sentences = format_html_join("", "<p>{}</p>", ((sentence,) for sentence in self.sentences))
        direction = "rtl" if translation.get_language_bidi() else "ltr"
        return format_html(PAGE, translation.get_language(), direction, sentences, self.link, self.label, self.small)


def reset_letter(*, company: str, link: str) -> Letter:
    return Letter(
        subject=_("Choose a new password for {company}").format(company=company),
        sentences=[
            _("Somebody, probably you, asked for a new password for your account at {company}.").format(company=company)
        ],
        link=link,
        label=_("Choose a new password"),
        small=_("The link works once, for one hour. If it was not you, do nothing: your password stays as it is."),
    )
