"""The companies as the console lists them: what the catalogue knows, nothing that they hold."""

from __future__ import annotations

from uuid import uuid4

from ..team import ROOT, Member


class TestCompanies:
    def test_are_listed_by_identifier_page_by_page(self, team: Member, company, monkeypatch) -> None:
        monkeypatch.setattr("api.platform.tenants.PAGE", 2)
        word = uuid4().hex[:8]
        slugs = sorted(company(name=f"Maison {word}").tenant.slug for _ in range(3))

        first = team.get(f"tenants/?q={word}")
        second = team.get(f"tenants/?q={word}&after={first['next']}")
        assert [each["slug"] for each in first["tenants"]] == slugs[:2]
        assert [each["slug"] for each in second["tenants"]] == slugs[2:]
        assert (first["next"], second["next"]) == (slugs[1], None)

    def test_are_narrowed_by_state_place_and_host(self, team: Member, company) -> None:
        word = uuid4().hex[:8]
        shared, own = (company(level, name=f"Maison {word}").tenant for level in ("shared", "schema"))
        team.on(own.slug, "suspend", level="read_only")

        def found(**filters: str) -> list[str]:
            asked = "&".join(f"{name}={value}" for name, value in {"q": word, **filters}.items())
            return [each["slug"] for each in team.get(f"tenants/?{asked}")["tenants"]]

        assert found(level="shared") == [shared.slug]
        assert found(level="schema", database="default", state="ready") == [own.slug]
        assert found(suspension="read_only") == [own.slug]
        assert found(state="moving") == []
        assert found(q=f"{own.slug}.localhost") == [own.slug]

    def test_tell_what_the_catalogue_knows_and_nothing_they_hold(self, team: Member, slug: str) -> None:
        told = team.get(f"tenants/{slug}/")
        names = ("slug", "domains", "plan", "place", "state", "suspension", "people", "max_people", "seen")
        assert {name: told[name] for name in names} == {
            "slug": slug,
            "domains": [f"{slug}.localhost"],
            "plan": "Découverte",
            "place": "default.p00",
            "state": "ready",
            "suspension": "active",
            "people": 1,
            "max_people": 10,
            "seen": None,
        }

    def test_that_are_not_there_are_not_found(self, team: Member) -> None:
        assert team.client.get(f"{ROOT}tenants/personne/").json()["code"] == "societe_introuvable"
        assert team.refused("tenants/personne/acts/backup/", reason="x") == (404, "societe_introuvable")

    def test_offers_what_a_company_is_made_from(self, team: Member) -> None:
        offered = team.get("options/")
        assert offered["countries"] == ["MA", "FR"]
        assert offered["databases"] == ["default", "annex"]
        assert "yoozak" in offered["sectors"]
        assert [each["value"] for each in offered["levels"]] == ["shared", "schema", "database"]
