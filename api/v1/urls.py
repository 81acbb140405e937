"""Addresses of version 1 of the API."""

from django.urls import path

from .discovery import discovered_urls
from .files import download
from .resources.urls import resource_urls
from .session import SessionView
from .stream import StreamTicketView

urlpatterns = [
    path("session/", SessionView.as_view()),
    path("stream/ticket/", StreamTicketView.as_view()),
    path("files/<str:token>", download),
    *discovered_urls(),
    # What a module answers by hand at the same address comes first.
    *resource_urls(),
]
