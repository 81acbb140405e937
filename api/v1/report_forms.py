"""What the addresses of scheduled reports take and answer."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from core.jobs.models import JobState
from core.openapi.schemas import BOOLEAN, IDENTIFIER, INSTANT, INTEGER, TEXT, listed, nullable, one_of, results, shape
from core.reports.models import Rhythm, SentAs

REPORT = shape(
    id=IDENTIFIER,
    version=INTEGER,
    name=TEXT,
    owner=TEXT,
    mine=BOOLEAN,
    view=shape(id=IDENTIFIER, name=TEXT, resource=TEXT),
    sent_as=one_of(*SentAs.values),
    rhythm=one_of(*Rhythm.values),
    day=INTEGER,
    at=TEXT,
    recipients=listed(IDENTIFIER),
    next_at=nullable(INSTANT),
    paused=BOOLEAN,
    stopped=TEXT,
)
COLLEAGUES = listed(shape(id=IDENTIFIER, label=TEXT))
REPORTS = shape(may_schedule=BOOLEAN, colleagues=COLLEAGUES, **results(REPORT)["properties"])
RUN = shape(
    id=IDENTIFIER,
    state=one_of(*JobState.values),
    begun_at=INSTANT,
    ended_at=nullable(INSTANT),
    sent=nullable(INTEGER),
    stopped=TEXT,
    error=TEXT,
)


class OfView(serializers.Serializer[Any]):
    """Without a view all reports that one knows of."""

    view = serializers.UUIDField(required=False)


class ReportChange(serializers.Serializer[Any]):
    """``day`` is 1 to 7 from Monday on, or that of a month; ``at`` is by the company's clocks."""

    name = serializers.CharField(max_length=80, required=False)
    sent_as = serializers.ChoiceField(choices=SentAs.choices, required=False)
    rhythm = serializers.ChoiceField(choices=Rhythm.choices, required=False)
    day = serializers.IntegerField(min_value=0, max_value=31, required=False)
    at = serializers.TimeField(required=False)
    recipients = serializers.ListField(child=serializers.UUIDField(), max_length=50, required=False)


class NewReport(ReportChange):
    view = serializers.UUIDField()
    name = serializers.CharField(max_length=80)
    sent_as = serializers.ChoiceField(choices=SentAs.choices)
    rhythm = serializers.ChoiceField(choices=Rhythm.choices)
    at = serializers.TimeField()
    recipients = serializers.ListField(child=serializers.UUIDField(), max_length=50)
