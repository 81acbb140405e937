"""Lists and records, and every question that can be asked of them."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import Any

from django.utils.http import urlsafe_base64_decode

from core.kernel.reading.operators import OPERATORS
from core.kernel.reading.visible import named
from core.kernel.resources import FieldSpec, Resource, resource_named, resource_of
from core.testing.caller import Caller

from ..roles import READER_ACTOR
from ..scenes import Scene
from .texts import Texts, alike, shown, told, typed

#: A name between the quotation marks of a refusal.
QUOTED = re.compile(r"[«“]\s*-?(\w+?)(?:__\w+)?\s*[»”]")


def listing(scene: Scene, caller: Caller, name: str) -> Texts:
    answer = caller.get(scene.path, count="1")
    yield from told(answer)
    if answer.status == 200 and answer.body["count"] != len(answer.body["results"]):
        yield str(scene.pk)


def second_page(scene: Scene, caller: Caller, name: str) -> Texts:
    """A cursor holds the keys of the last record: what a list was sorted by."""
    page = caller.get(scene.path, limit="1")
    if page.status == 200 and page.body["next"]:
        yield from told(caller.get(scene.path, limit="1", cursor=page.body["next"]))
        yield from _decoded(page.body["next"])


def detail(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from told(caller.get(scene.one))


def chosen(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from alike(scene, caller, name, lambda field: {"fields": field}, scene.path, scene.one)


def expanded(scene: Scene, caller: Caller, name: str) -> Texts:
    yield from alike(scene, caller, name, lambda field: {"expand": field}, scene.path, scene.one)
    for relation in [spec.name for spec in scene.resource.specs().values() if spec.target_model]:
        yield from told(caller.get(scene.one, expand=relation))


def filtered(scene: Scene, caller: Caller, name: str) -> Texts:
    """By every comparison that the field knows, plain and in groups."""
    spec = scene.resource.specs().get(name)
    for operator in OPERATORS[spec.kind] if spec else ("exact",):
        ending = "" if operator == "exact" else f"__{operator}"
        value = "1" if operator == "isnull" else typed(scene, name)
        yield from alike(scene, caller, name, lambda field, e=ending, v=value: {f"{field}{e}": v}, scene.path)  # type: ignore[misc]
        yield from alike(
            scene,
            caller,
            name,
            lambda field, e=ending, v=value: {"filter": json.dumps({"or": [{f"{field}{e}": v}]})},  # type: ignore[misc]
            scene.path,
        )


def sorted_(scene: Scene, caller: Caller, name: str) -> Texts:
    for sign in ("", "-"):
        yield from alike(scene, caller, name, lambda field, s=sign: {"sort": s + field}, scene.path)  # type: ignore[misc]


def searched(scene: Scene, caller: Caller, name: str) -> Texts:
    """A search for the value finds the record only by another field that has it."""
    for canary in scene.canaries.get(name, ()):
        answer = caller.get(scene.path, q=canary.tokens[0])
        if answer.status == 200 and answer.body["results"]:
            yield shown(name)
        yield from told(answer)


def found_everywhere(scene: Scene, caller: Caller, name: str) -> Texts:
    """One field for everything; records around are found by the label that they show of it, if they may."""
    labelled = named(READER_ACTOR, scene.resource.model)
    for canary in scene.canaries.get(name, ()):
        for group in caller.get("search/", q=canary.tokens[0]).body["results"]:
            yield shown(name)
            if not labelled or resource_named(group["resource"]).model is scene.resource.model:
                yield json.dumps(group, ensure_ascii=False)


def hinted(scene: Scene, caller: Caller, name: str) -> Texts:
    """A misspelt name is not put right by one that does not exist."""
    for asked in ({"sort": f"{name}x"}, {f"{name}x": "1"}, {"fields": f"{name}x"}):
        yield from map(shown, QUOTED.findall(caller.get(scene.path, **asked).body.get("message", "")))


def related(scene: Scene, caller: Caller, name: str) -> Texts:
    """What the records around it show of it, apart from its label: whoever sees the relation sees to whom it leads."""
    for each in scene.neighbours:
        one = f"{each.resource.path()}{each.pk}/"
        for address in (one, each.resource.path()):
            answer = caller.get(address, expand=each.by)
            yield json.dumps(_without_labels(answer.body), ensure_ascii=False).replace(str(each.pk), "")
        yield from _cells_beside_labels(each.resource, caller)
        yield json.dumps(_without_labels(caller.get(f"{one}history/").body), ensure_ascii=False)


def leading(scene: Scene, caller: Caller, name: str) -> Texts:
    """Whatever the record points to tells neither by which field nor how many do, beyond what their list shows."""
    if caller.get(f"{scene.one}related/").status == 200 != caller.get(scene.one).status:
        yield str(scene.pk)
    for spec in scene.resource.specs().values():
        target = _led_to(scene, spec)
        for each in caller.get(target).body.get("results", ()) if target else ():
            if each["resource"] != scene.resource.key():
                continue
            yield shown(each["field"])
            pk = target.split("/")[-3]
            if each["count"] != caller.get(scene.path, count="1", **{each["field"]: pk}).body.get("count"):
                yield str(scene.pk)


def _led_to(scene: Scene, spec: FieldSpec) -> str:
    """Where the lists are told that lead to the record in this field, if it is a resource's."""
    resource = resource_of(spec.target_model) if spec.target_model else None
    if resource is None or not spec.path:
        return ""
    pk, *_ = scene.resource.model._default_manager.filter(pk=scene.pk).values_list(spec.path, flat=True)
    return f"{resource.path()}{pk}/related/" if pk else ""


def counted(scene: Scene, caller: Caller, name: str) -> Texts:
    """Figures by the field and of it; then all that the screen is told to ask for."""
    address = f"{scene.path}figures/"
    for parameter, value in _BY_FIELD:
        yield from alike(scene, caller, name, lambda field, p=parameter, v=value: {p: v.format(field)}, address)  # type: ignore[misc]
    for asked in ({"group": f"{name}x"}, {"measure": f"max:{name}x"}):
        yield from map(shown, QUOTED.findall(caller.get(address, **asked).body.get("message", "")))
    told_of = caller.get(f"metadata/{scene.resource.key()}/")
    if told_of.status == 200:
        yield from _all_figures(caller, address, told_of.body["figures"])
    yield from _too_many(scene, caller, address)


#: Every way in which a field can be asked about there.
_BY_FIELD = (
    ("group", "{}"),
    ("group", "{}:day"),
    *(("measure", f"{function}:{{}}") for function in ("sum", "avg", "min", "max", "share")),
    ("filter", '{{"{}__isnull": false}}'),
)


def _all_figures(caller: Caller, address: str, told_of: dict[str, Any]) -> Texts:
    """Names stand in the answer with what is done with them: ``cree_le:month``, ``sum:total``."""
    for group in told_of["groups"]:
        answer = caller.get(address, group=group)
        yield answer.content.decode()
        yield from (shown(each.partition(":")[0]) for each in answer.body.get("groups", ()))
    for field, functions in told_of["measures"].items():
        answer = caller.get(address, measure=",".join(f"{each}:{field}" for each in functions))
        yield answer.content.decode()
        yield from (shown(each.partition(":")[2]) for each in answer.body.get("measures", ()))


def _too_many(scene: Scene, caller: Caller, address: str) -> Texts:
    """A record that a list does not show does not count either."""
    listed = caller.get(scene.path, count="1")
    if listed.status == 200 and caller.get(address).body["overall"]["values"] != [listed.body["count"]]:
        yield str(scene.pk)
    if caller.get(address, filter=json.dumps({"id": str(scene.pk)})).body["overall"]["values"] == [1]:
        yield str(scene.pk)


def _decoded(cursor: str) -> Texts:
    yield urlsafe_base64_decode(cursor.partition(".")[0]).decode()


def _without_labels(body: Any) -> Any:
    """The answer without what names related records: their ids and labels."""
    if isinstance(body, dict):
        if body.keys() == {"id", "label"}:
            return None
        return {key: _without_labels(value) for key, value in body.items() if key != "words"}
    return [_without_labels(each) for each in body] if isinstance(body, list) else body


def _cells_beside_labels(resource: type[Resource], caller: Caller) -> Texts:
    """Of an export, all but the names and ids of related records."""
    answer = caller.get(f"{resource.path()}export/", format="csv")
    if answer.status != 200:
        return
    labels = {str(spec.label) for spec in resource.specs().values() if spec.target_model}
    for row in csv.DictReader(StringIO(answer.content.decode("utf-8-sig"), newline=""), delimiter=";"):
        yield " ; ".join(str(cell) for head, cell in row.items() if head not in labels and not _is_id(cell))


def _is_id(cell: Any) -> bool:
    return isinstance(cell, str) and re.fullmatch(r"[0-9a-f]{8}-[0-9a-f-]{27}", cell) is not None
