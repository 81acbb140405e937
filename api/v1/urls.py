"""Addresses of version 1 of the API."""

from django.urls import path

from .discovery import discovered_urls
from .files import download
from .invitations import (
    InvitationAcceptView,
    InvitationOpenView,
    InvitationResendView,
    InvitationsView,
    InvitationView,
)
from .jobs import JobCancelView, JobRetryView, JobsView, JobView
from .password import PasswordResetConfirmView, PasswordResetView, PasswordView
from .second_factor import RecoveryCodesView, SecondFactorConfirmView, SecondFactorView, SecondStepView
from .session import SessionView
from .sign_ins import SignInsView, SignInView
from .stream import StreamTicketView

urlpatterns = [
    path("session/", SessionView.as_view()),
    path("session/sign-ins/", SignInsView.as_view()),
    path("session/sign-ins/<str:sign_in>/", SignInView.as_view()),
    path("session/second-factor/", SecondStepView.as_view()),
    path("second-factor/", SecondFactorView.as_view()),
    path("second-factor/confirm/", SecondFactorConfirmView.as_view()),
    path("second-factor/recovery-codes/", RecoveryCodesView.as_view()),
    path("password/", PasswordView.as_view()),
    path("password/reset/", PasswordResetView.as_view()),
    path("password/reset/confirm/", PasswordResetConfirmView.as_view()),
    path("invitations/", InvitationsView.as_view()),
    path("invitations/open/", InvitationOpenView.as_view()),
    path("invitations/accept/", InvitationAcceptView.as_view()),
    path("invitations/<uuid:invitation_id>/", InvitationView.as_view()),
    path("invitations/<uuid:invitation_id>/resend/", InvitationResendView.as_view()),
    path("jobs/", JobsView.as_view()),
    path("jobs/<uuid:job_id>/", JobView.as_view()),
    path("jobs/<uuid:job_id>/cancel/", JobCancelView.as_view()),
    path("jobs/<uuid:job_id>/retry/", JobRetryView.as_view()),
    path("stream/ticket/", StreamTicketView.as_view()),
    path("files/<str:token>", download),
    *discovered_urls(),
]
