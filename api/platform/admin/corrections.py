"""Rows that may be corrected: the form asks why, and the operator's worker writes them, as with any act of the team."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib import messages
from django.db.models import ForeignKey, Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.authentication.models import User
from core.console.amending import AMENDABLE, Amendable
from core.console.errors import ActUnderway
from core.console.selectors import is_underway
from core.console.services import correct
from core.kernel.errors import BusinessError, StaleVersion

from .pages import Page

if TYPE_CHECKING:
    RecordForm = forms.ModelForm[Any]
else:
    RecordForm = forms.ModelForm

#: What the form asks besides the row itself.
ASIDE = ("reason", "seen")


class Correction(RecordForm):
    """``seen`` is the row as the form was opened with it: what was changed since is not written over unseen."""

    reason = forms.CharField(label=_("Reason"), max_length=300, help_text=_("Kept with the act."))
    seen = forms.JSONField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = AMENDABLE[self.instance._meta.label_lower]
        self.found = None if self.instance._state.adding else self.kind.row_of(self.instance)
        self.fields["seen"].initial = self.found

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if is_underway(self.kind.company_of(self.instance)):
            raise forms.ValidationError(ActUnderway.message)
        if self.found is not None and cleaned.get("seen") != self.found:
            raise forms.ValidationError(StaleVersion.message)
        if not set(self.changed_data) - set(ASIDE):
            raise forms.ValidationError(_("Nothing was changed."))
        return cleaned


class CorrectedPage(Page):
    """Its saved form is an act; ``shown`` stands beside what may be corrected."""

    form = Correction
    shown: tuple[str, ...] = ()

    @property
    def kind(self) -> Amendable:
        return AMENDABLE[self.model._meta.label_lower]

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.kind.adds

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        return [*self.kind.key, *(self.shown if obj else ()), *self.kind.fields, *ASIDE]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """What names a row is given once."""
        return (*self.kind.key, *self.shown) if obj else ()

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Another record is chosen from what is there, without windows that make or change it."""
        if isinstance(db_field, ForeignKey):
            return db_field.formfield(**kwargs)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Who asked in the same moment as somebody else is told so."""
        only_save = {"show_save_and_continue": False, "show_save_and_add_another": False}
        try:
            return super().changeform_view(request, object_id, form_url, {**only_save, **(extra_context or {})})
        except BusinessError as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """This process may not write it."""
        correct(obj, seen=form.found, staff=cast(User, request.user), reason=form.cleaned_data["reason"])

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """The act is the log."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """The act is the log."""

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self._asked(request)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._asked(request)

    def _asked(self, request: HttpRequest) -> HttpResponse:
        """Where one sees what comes of it."""
        self.message_user(request, _("Asked for: the operator's worker writes it, and its act says when it has."))
        return HttpResponseRedirect(reverse("admin:console_act_changelist"))
