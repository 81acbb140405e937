"""Addresses of the register, at the platform's own host."""

from django.urls import path

from . import companies, doings, law, people  # noqa: F401
from .site import team_site

urlpatterns = [path("", team_site.urls)]
