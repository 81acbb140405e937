"""The table of exits: every address by which something of a record could leave, and how the walk tries it.

A way yields the texts that somebody gets there. Names of fields stand in them between ``⟦⟧``,
where the answer shows that the field exists. Whoever builds a new address adds it here:
``test_table`` refuses one that no line of the table claims.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.testing.caller import Caller

from .roles import APPLICATION, PROGRAM
from .scenes import Scene
from .ways import by_hand, doing, files, happened, kept, prepared, reading, shared, telling
from .ways.texts import Texts


@dataclass(frozen=True)
class Exit:
    """``addresses`` are patterns below the resource's path, or whole ones where they belong to no resource."""

    name: str
    addresses: tuple[str, ...]
    ask: Callable[[Scene, Caller, str], Texts]
    #: Whether it asks about one field: of a hidden record it is tried with each.
    by_field: bool = False


def by_program(program: Caller) -> Callable[[Scene, Caller, str], Texts]:
    """Through a program that acts with the same role."""

    def ask(scene: Scene, caller: Caller, name: str) -> Texts:
        for way in (reading.listing, reading.detail, reading.counted, files.export_asked, happened.historical):
            yield from way(scene, program, name)

    return ask


#: What programs are answered as people are.
OPEN_TO_PROGRAMS = ("", "<uuid:pk>/", "figures/", "export/", "<uuid:pk>/history/")


#: Whatever is done to an order there is answered with the page of the order, which is walked.
BY_HAND = (
    "yoozak/commande/commande/",
    "yoozak/commande/commande/actions/affecter/",
    "yoozak/commande/commande/<uuid:pk>/",
    "yoozak/commande/commande/<uuid:pk>/ajoutes/",
    "yoozak/commande/commande/<uuid:pk>/lignes/",
    "yoozak/commande/commande/<uuid:pk>/lignes/<uuid:ligne>/",
    "yoozak/commande/commande/<uuid:pk>/lignes/<uuid:ligne>/remise/",
    "yoozak/commande/commande/<uuid:pk>/operations/",
    "yoozak/commande/commande/<uuid:pk>/actions/<slug:nom>/",
)

EXITS: tuple[Exit, ...] = (
    Exit("list", ("",), reading.listing),
    Exit("next page", ("",), reading.second_page),
    Exit("detail", ("<uuid:pk>/",), reading.detail),
    Exit("fields", ("", "<uuid:pk>/"), reading.chosen, by_field=True),
    Exit("expand", ("", "<uuid:pk>/"), reading.expanded),
    Exit("filter", ("",), reading.filtered, by_field=True),
    Exit("sort", ("",), reading.sorted_, by_field=True),
    Exit("search", ("",), reading.searched, by_field=True),
    Exit("search everywhere", ("search/",), reading.found_everywhere, by_field=True),
    Exit("figures", ("figures/",), reading.counted, by_field=True),
    Exit("hint", ("",), reading.hinted, by_field=True),
    Exit("related records", ("", "<uuid:pk>/", "export/", "<uuid:pk>/history/"), reading.related),
    Exit("lists that lead here", ("<uuid:pk>/related/",), reading.leading),
    Exit("export", ("export/",), files.exported),
    Exit("export asked", ("export/",), files.export_asked, by_field=True),
    Exit(
        "export as a job",
        ("export/jobs/", "export/jobs/<uuid:job_id>/", "export/jobs/<uuid:job_id>/file/"),
        prepared.prepared,
    ),
    Exit("export asked as a job", ("export/jobs/",), prepared.prepared_asked, by_field=True),
    Exit("print", ("print/", "<uuid:pk>/print/"), files.printed),
    Exit("print asked", ("print/",), files.print_asked, by_field=True),
    Exit(
        "file",
        ("<uuid:pk>/files/<slug:name>/<uuid:file>/", "<uuid:pk>/files/<slug:name>/<uuid:file>/thumbnail/"),
        files.fetched,
    ),
    Exit("send a file", ("files/<slug:name>/",), files.sent_for, by_field=True),
    Exit("import", ("import/",), files.recognised),
    Exit(
        "another's import",
        (
            "import/",
            "import/<uuid:run_id>/",
            "import/<uuid:run_id>/run/",
            "import/<uuid:run_id>/undo/",
            "import/<uuid:run_id>/refused/",
        ),
        files.brought_in,
    ),
    Exit("history", ("<uuid:pk>/history/",), happened.historical),
    Exit("undo", ("<uuid:pk>/history/<uuid:entry>/undo/", "history/<uuid:batch>/undo/"), happened.undone),
    Exit("recycle bin", ("deleted/", "deleted/restore/", "deleted/<uuid:pk>/restore/"), happened.binned),
    Exit("stream", ("stream/ticket/",), happened.heard),
    Exit(
        "webhook",
        (
            "webhooks/<uuid:webhook_id>/messages/",
            "webhooks/<uuid:webhook_id>/messages/<uuid:message_id>/",
            "webhooks/<uuid:webhook_id>/messages/<uuid:message_id>/replay/",
        ),
        happened.sent_away,
    ),
    Exit("create", ("",), doing.created),
    Exit("update", ("<uuid:pk>/",), doing.changed),
    Exit("change many", ("change/",), doing.changed_with_others),
    Exit("guess", ("<uuid:pk>/",), doing.guessed, by_field=True),
    Exit("guess as line", ("<uuid:pk>/",), doing.guessed_as_line, by_field=True),
    Exit("action", ("<uuid:pk>/actions/", "<uuid:pk>/actions/<slug:name>/", "actions/<slug:name>/"), doing.acted),
    Exit("delete", ("<uuid:pk>/", "delete/"), doing.deleted),
    Exit(
        "saved view",
        ("views/", "views/<uuid:view_id>/", "views/<uuid:view_id>/default/", "views/<uuid:view_id>/restore/"),
        kept.viewed,
        by_field=True,
    ),
    Exit("metadata", ("metadata/<str:key>/",), telling.described),
    Exit("dashboard", ("dashboard/",), telling.pinned, by_field=True),
    Exit("OpenAPI", ("openapi.json", "docs/"), telling.documented),
    Exit("yoozak's orders", BY_HAND, by_hand.orders),
    Exit("yoozak's states", BY_HAND, by_hand.states, by_field=True),
    Exit("picker of towns", ("delivery/town/",), by_hand.towns),
    Exit("picker of variants", ("yoozak/article/variante/",), by_hand.variants),
    Exit("public link", ("shared/", "shared/sheet/", "links/"), shared.followed),
    Exit(
        "scheduled report",
        ("reports/", "reports/<uuid:report_id>/", "reports/<uuid:report_id>/runs/"),
        shared.sent_regularly,
    ),
    Exit("API key", OPEN_TO_PROGRAMS, by_program(PROGRAM)),
    Exit("OAuth token", OPEN_TO_PROGRAMS, by_program(APPLICATION)),
)
