"""Addresses of the console's API."""

from django.urls import path

from .acts import ActAgainView, ActCancelView, ActsView, ActView, CompanyActsView, PaperView
from .departed import BringBackView, DepartedsView, DepartedView
from .passkeys import (
    TeamPasskeysConfirmView,
    TeamPasskeyStepConfirmView,
    TeamPasskeyStepView,
    TeamPasskeysView,
    TeamPasskeyView,
)
from .session import TeamSecondStepView, TeamSessionView
from .state import JobsView, OptionsView, UnitsView
from .tenants import TenantsView, TenantView

urlpatterns = [
    path("session/", TeamSessionView.as_view()),
    path("session/second-factor/", TeamSecondStepView.as_view()),
    path("session/passkey/", TeamPasskeyStepView.as_view()),
    path("session/passkey/confirm/", TeamPasskeyStepConfirmView.as_view()),
    path("passkeys/", TeamPasskeysView.as_view()),
    path("passkeys/confirm/", TeamPasskeysConfirmView.as_view()),
    path("passkeys/<uuid:passkey_id>/", TeamPasskeyView.as_view()),
    path("options/", OptionsView.as_view()),
    path("tenants/", TenantsView.as_view()),
    path("tenants/<slug:slug>/", TenantView.as_view()),
    path("tenants/<slug:slug>/acts/<slug:kind>/", CompanyActsView.as_view()),
    path("departed/", DepartedsView.as_view()),
    path("departed/<slug:slug>/", DepartedView.as_view()),
    path("departed/<slug:slug>/restore/", BringBackView.as_view()),
    path("acts/", ActsView.as_view()),
    path("acts/<uuid:act_id>/", ActView.as_view()),
    path("acts/<uuid:act_id>/again/", ActAgainView.as_view()),
    path("acts/<uuid:act_id>/cancel/", ActCancelView.as_view()),
    path("acts/<uuid:act_id>/certificate/", PaperView.as_view(), {"paper": "certificate"}),
    path("acts/<uuid:act_id>/report/", PaperView.as_view(), {"paper": "report"}),
    path("units/", UnitsView.as_view()),
    path("jobs/", JobsView.as_view()),
]
