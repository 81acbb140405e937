"""One of each shape that could leak: links, many-to-many, a link to itself, one-to-one, unique."""

from __future__ import annotations

from django.db import models

from core.kernel.fields import MoneyField, RecordFileField
from core.kernel.files import DOCUMENTS
from core.kernel.search import search_index
from core.tenancy.models import TenantModel, unique_per_tenant
from core.workflow import StateField

from .workflow import life_of_parcel


class Box(TenantModel):
    code = models.CharField(max_length=40, db_index=True)
    amount = models.IntegerField(default=0)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="children")

    class Meta:
        constraints = [unique_per_tenant("code", name="box_code_unique")]


class Label(TenantModel):
    text = models.CharField(max_length=40)
    boxes = models.ManyToManyField(Box, through="Sticker", related_name="labels")

    class Meta:
        indexes = [search_index(names=("text",), name="label_search")]


class Sticker(TenantModel):
    box = models.ForeignKey(Box, on_delete=models.CASCADE)
    label = models.ForeignKey(Label, on_delete=models.CASCADE)


class Seal(TenantModel):
    box = models.OneToOneField(Box, on_delete=models.CASCADE)
    number = models.CharField(max_length=40)


class Parcel(TenantModel):
    code = models.CharField(max_length=40)
    weight = models.IntegerField(default=0)
    price = MoneyField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    slip = RecordFileField("delivery slip", accepts=DOCUMENTS)
    state = StateField(life_of_parcel)
