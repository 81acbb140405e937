"""Addresses of version 1 of the API."""

from django.urls import include, path

from .companies import CompaniesView
from .dashboard import DashboardView, FirstStepsView
from .discovery import discovered_urls
from .files import download
from .handover import HandoverAcceptView, HandoverView
from .invitations import (
    InvitationAcceptView,
    InvitationOpenView,
    InvitationResendView,
    InvitationsView,
    InvitationView,
)
from .jobs import JobCancelView, JobRetryView, JobsView, JobView
from .links import LinksView, LinkView
from .metadata import CatalogueView, DescriptionView
from .modules import ModulesView, ModuleView
from .notifications import AllReadView, KindsView, NotificationsView, ReadView, UnreadView
from .oauth.consent import AllowedView, AuthorizeView, OneAllowedView
from .oauth.machines import introspect, revoke, token
from .openapi.views import DocumentView, PageView, style
from .parts import PartsResolver
from .passkeys import (
    PasskeyEntryConfirmView,
    PasskeyEntryView,
    PasskeysConfirmView,
    PasskeysView,
    PasskeyView,
)
from .password import PasswordResetConfirmView, PasswordResetView, PasswordView
from .profile import ProfileView
from .reports import ReportPauseView, ReportRunsView, ReportsView, ReportView
from .resources.urls import resource_urls
from .search import SearchView
from .second_factor import RecoveryCodesView, SecondFactorConfirmView, SecondFactorView, SecondStepView
from .session import SessionView
from .shared import SharedSheetView, SharedView
from .sign_ins import SignInsView, SignInView
from .start import StartView
from .stream import StreamTicketView
from .support import SupportEntryView, SupportView
from .theme import show
from .views import SavedViewDefaultView, SavedViewRestoreView, SavedViewsView, SavedViewView
from .webhook_messages import WebhookMessagesView, WebhookMessageView, WebhookRecoverView, WebhookReplayView
from .webhooks import WebhookEventsView, WebhookSecretView, WebhooksView, WebhookTestView, WebhookView

addresses = [
    path("start/", StartView.as_view()),
    path("dashboard/", DashboardView.as_view()),
    path("dashboard/first-steps/", FirstStepsView.as_view()),
    path("session/", SessionView.as_view()),
    path("session/sign-ins/", SignInsView.as_view()),
    path("session/sign-ins/<str:sign_in>/", SignInView.as_view()),
    path("session/companies/", CompaniesView.as_view()),
    path("session/handover/", HandoverView.as_view()),
    path("session/handover/accept/", HandoverAcceptView.as_view()),
    path("session/second-factor/", SecondStepView.as_view()),
    path("session/support/", SupportEntryView.as_view()),
    path("support/", SupportView.as_view()),
    path("session/passkey/", PasskeyEntryView.as_view()),
    path("session/passkey/confirm/", PasskeyEntryConfirmView.as_view()),
    path("passkeys/", PasskeysView.as_view()),
    path("passkeys/confirm/", PasskeysConfirmView.as_view()),
    path("passkeys/<uuid:passkey_id>/", PasskeyView.as_view()),
    path("second-factor/", SecondFactorView.as_view()),
    path("second-factor/confirm/", SecondFactorConfirmView.as_view()),
    path("second-factor/recovery-codes/", RecoveryCodesView.as_view()),
    path("profile/", ProfileView.as_view()),
    path("password/", PasswordView.as_view()),
    path("password/reset/", PasswordResetView.as_view()),
    path("password/reset/confirm/", PasswordResetConfirmView.as_view()),
    path("oauth/authorize/", AuthorizeView.as_view()),
    path("oauth/token/", token, name="oauth-token"),
    path("oauth/revoke/", revoke, name="oauth-revoke"),
    path("oauth/introspect/", introspect, name="oauth-introspect"),
    path("oauth/allowed/", AllowedView.as_view()),
    path("oauth/allowed/<uuid:application_id>/", OneAllowedView.as_view()),
    path("invitations/", InvitationsView.as_view()),
    path("invitations/open/", InvitationOpenView.as_view()),
    path("invitations/accept/", InvitationAcceptView.as_view()),
    path("invitations/<uuid:invitation_id>/", InvitationView.as_view()),
    path("invitations/<uuid:invitation_id>/resend/", InvitationResendView.as_view()),
    path("jobs/", JobsView.as_view()),
    path("jobs/<uuid:job_id>/", JobView.as_view()),
    path("jobs/<uuid:job_id>/cancel/", JobCancelView.as_view()),
    path("jobs/<uuid:job_id>/retry/", JobRetryView.as_view()),
    path("webhooks/", WebhooksView.as_view()),
    path("webhooks/events/", WebhookEventsView.as_view()),
    path("webhooks/<uuid:webhook_id>/", WebhookView.as_view()),
    path("webhooks/<uuid:webhook_id>/secret/", WebhookSecretView.as_view()),
    path("webhooks/<uuid:webhook_id>/test/", WebhookTestView.as_view()),
    path("webhooks/<uuid:webhook_id>/recover/", WebhookRecoverView.as_view()),
    path("webhooks/<uuid:webhook_id>/messages/", WebhookMessagesView.as_view()),
    path("webhooks/<uuid:webhook_id>/messages/<uuid:message_id>/", WebhookMessageView.as_view()),
    path("webhooks/<uuid:webhook_id>/messages/<uuid:message_id>/replay/", WebhookReplayView.as_view()),
    path("notifications/", NotificationsView.as_view()),
    path("notifications/unread/", UnreadView.as_view()),
    path("notifications/read/", AllReadView.as_view()),
    path("notifications/kinds/", KindsView.as_view()),
    path("notifications/<uuid:notification_id>/read/", ReadView.as_view()),
    path("views/", SavedViewsView.as_view()),
    path("views/<uuid:view_id>/", SavedViewView.as_view()),
    path("views/<uuid:view_id>/default/", SavedViewDefaultView.as_view()),
    path("views/<uuid:view_id>/restore/", SavedViewRestoreView.as_view()),
    path("reports/", ReportsView.as_view()),
    path("reports/<uuid:report_id>/", ReportView.as_view()),
    path("reports/<uuid:report_id>/pause/", ReportPauseView.as_view()),
    path("reports/<uuid:report_id>/runs/", ReportRunsView.as_view()),
    path("links/", LinksView.as_view()),
    path("links/<uuid:link_id>/", LinkView.as_view()),
    path("shared/", SharedView.as_view()),
    path("shared/sheet/", SharedSheetView.as_view()),
    path("search/", SearchView.as_view()),
    path("stream/ticket/", StreamTicketView.as_view()),
    path("files/<str:token>", download),
    path("theme/<str:name>", show),
    path("modules/", ModulesView.as_view()),
    path("modules/<str:key>/", ModuleView.as_view()),
    path("company/", include("api.v1.company.urls")),
    path("openapi.json", DocumentView.as_view()),
    path("docs/", PageView.as_view()),
    path("docs/style.css", style),
    path("metadata/", CatalogueView.as_view()),
    path("metadata/<str:key>/", DescriptionView.as_view()),
    *discovered_urls(),
    # What a module answers by hand at the same address comes first.
    resource_urls(),
]

urlpatterns = [PartsResolver(addresses)]
