"""Addresses below ``/api/v1/company/``."""

from django.urls import path

from .applications import (
    ApplicationDisableView,
    ApplicationEnableView,
    ApplicationSecretView,
    ApplicationsView,
)
from .door import DoorView
from .fields import FieldKindsView, FieldsView, FieldView
from .groups import GroupsView, GroupView
from .identity import IdentityView
from .keys import KeysView, KeyView
from .legal import LegalValuesView, LegalValueView
from .logo import LogoView
from .may import MayView
from .people import PeopleView, PersonRoleView, PersonView
from .rights import GrantableView, RuleView, WhyView
from .roles import RoleCopyView, RolesView, RoleView
from .series import AllSeriesView, OneSeriesView
from .settings import SettingsView, SettingView
from .takeout import TakeoutFileView, TakeoutNowView, TakeoutsView
from .vocabulary import VocabulariesView, VocabularyView

urlpatterns = [
    path("", IdentityView.as_view()),
    path("may/", MayView.as_view()),
    path("roles/", RolesView.as_view()),
    path("roles/grantable/", GrantableView.as_view()),
    path("roles/rule/", RuleView.as_view()),
    path("roles/why/", WhyView.as_view()),
    path("roles/<uuid:role_id>/", RoleView.as_view()),
    path("roles/<uuid:role_id>/copy/", RoleCopyView.as_view()),
    path("people/", PeopleView.as_view()),
    path("people/<uuid:person_id>/", PersonView.as_view()),
    path("people/<uuid:person_id>/role/", PersonRoleView.as_view()),
    path("groups/", GroupsView.as_view()),
    path("groups/<uuid:group_id>/", GroupView.as_view()),
    path("door/", DoorView.as_view()),
    path("fields/", FieldsView.as_view()),
    path("fields/kinds/", FieldKindsView.as_view()),
    path("fields/<uuid:field_id>/", FieldView.as_view()),
    path("logo/", LogoView.as_view()),
    path("settings/", SettingsView.as_view()),
    path("settings/<str:key>/", SettingView.as_view()),
    path("series/", AllSeriesView.as_view()),
    path("series/<str:code>/", OneSeriesView.as_view()),
    path("vocabulary/", VocabulariesView.as_view()),
    path("vocabulary/<str:key>/", VocabularyView.as_view()),
    path("legal/", LegalValuesView.as_view()),
    path("legal/<str:code>/", LegalValueView.as_view()),
    path("export/", TakeoutsView.as_view()),
    path("export/now/", TakeoutNowView.as_view()),
    path("export/<uuid:job_id>/file/", TakeoutFileView.as_view()),
    path("keys/", KeysView.as_view()),
    path("applications/", ApplicationsView.as_view()),
    path("applications/<uuid:application_id>/secret/", ApplicationSecretView.as_view()),
    path("applications/<uuid:application_id>/disable/", ApplicationDisableView.as_view()),
    path("applications/<uuid:application_id>/enable/", ApplicationEnableView.as_view()),
    path("keys/<uuid:key_id>/", KeyView.as_view()),
]
