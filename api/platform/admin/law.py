"""What the law says, from when to when: what is announced between two releases is written here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from core.legal.errors import LegalPeriodTaken
from core.legal.models import LegalValue
from core.legal.periods import is_taken, last_day
from core.legal.words import label_of

from .corrections import CorrectedPage, Correction
from .site import team_site


class LegalForm(Correction):
    """A new period ends the one that stood open; any other overlap is refused here, before a worker hears of it."""

    value = forms.JSONField(
        label=_("Value"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "ltr"}),
        help_text=_('As JSON; amounts and rates as text: "25.00". Empty where the law knows no rule.'),
    )

    def _get_validation_exclusions(self) -> set[str]:
        """The model also judges the first day where only the last one is changed; how periods meet is judged below."""
        usual: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        return (usual - {"valid_from"}) | {"country"}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        country, code, start = (cleaned.get(name) or getattr(self.instance, name) for name in self.kind.key)
        if start:
            end = cleaned["valid_to"] = last_day(country, code, start=start, wanted=cleaned.get("valid_to"))
            if is_taken(country, code, start=start, end=end, but=self.instance.pk):
                raise forms.ValidationError(LegalPeriodTaken.message)
        return cleaned


@admin.register(LegalValue, site=team_site)
class LegalPage(CorrectedPage):
    form = LegalForm
    list_display = ("country", "code", "rule", "valid_from", "valid_to", "value")
    list_filter = ("country",)
    search_fields = ("code", "source")
    shown = ("rule",)

    @admin.display(description=_("rule"))
    def rule(self, value: LegalValue) -> str:
        return str(label_of(value.code))
