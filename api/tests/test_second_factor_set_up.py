"""Codes are set up, renewed and given up."""

from __future__ import annotations

from core.second_factor.models import RecoveryCode, SecondFactor

from .conftest import PASSWORD, Company
from .test_second_factor import CODES, CONFIRM, FACTOR, STEP, begin, enrol, give_password, now, post, remove


class TestRecoveryCodes:
    def test_each_of_the_ten_opens_once_however_it_is_written(self, alpha: Company) -> None:
        _, recovery = enrol(alpha)
        assert (len(recovery), len(set(recovery))) == (10, 10)

        client = begin(alpha)
        assert post(client, STEP, code=f" {recovery[0].upper().replace('-', ' ')} ").status_code == 200

        assert post(begin(alpha), STEP, code=recovery[0]).json()["code"] == "code_incorrect"
        assert client.get(FACTOR).json() == {"enabled": True, "recovery_codes_left": 9}

    def test_new_ones_replace_the_old(self, alpha: Company) -> None:
        client = alpha.sign_in()
        _, old = enrol(alpha, client)

        new = post(client, CODES, password=PASSWORD).json()["recovery_codes"]

        assert post(begin(alpha), STEP, code=old[0]).json()["code"] == "code_incorrect"
        assert post(begin(alpha), STEP, code=new[0]).status_code == 200

    def test_somebody_elses_open_nothing(self, alpha: Company, beta: Company) -> None:
        _, theirs = enrol(beta)
        enrol(alpha)

        assert post(begin(alpha), STEP, code=theirs[0]).json()["code"] == "code_incorrect"


class TestSettingUp:
    def test_nothing_is_asked_for_before_a_code_was_seen(self, alpha: Company) -> None:
        client = alpha.sign_in()
        made = post(client, FACTOR, password=PASSWORD)

        assert made.status_code == 201
        assert made.json()["uri"] == (
            f"otpauth://totp/YZ-PLATFORM:{alpha.member.email.replace('@', '%40')}"
            f"?secret={made.json()['secret']}&issuer=YZ-PLATFORM"
        )
        wrong = post(client, CONFIRM, code="000000x")
        assert (wrong.status_code, wrong.json()["code"]) == (400, "code_incorrect")
        assert client.get(FACTOR).json() == {"enabled": False, "recovery_codes_left": 0}
        assert give_password(alpha).status_code == 200

    def test_beginning_anew_replaces_the_secret(self, alpha: Company) -> None:
        client = alpha.sign_in()
        first = post(client, FACTOR, password=PASSWORD).json()["secret"]
        second = post(client, FACTOR, password=PASSWORD).json()["secret"]

        assert post(client, CONFIRM, code=now(first)).json()["code"] == "code_incorrect"
        assert post(client, CONFIRM, code=now(second)).status_code == 200

    def test_one_is_enough(self, alpha: Company) -> None:
        client = alpha.sign_in()
        secret, _ = enrol(alpha, client)

        answers = [post(client, FACTOR, password=PASSWORD), post(client, CONFIRM, code=now(secret, ahead=1))]

        assert [(each.status_code, each.json()["code"]) for each in answers] == [(409, "second_facteur_deja_actif")] * 2

    def test_without_one_there_is_nothing_to_confirm_renew_or_remove(self, alpha: Company) -> None:
        client = alpha.sign_in()

        answers = [post(client, CONFIRM, code="123456"), post(client, CODES, password=PASSWORD), remove(client)]

        assert [(each.status_code, each.json()["code"]) for each in answers] == [(409, "second_facteur_inactif")] * 3

    def test_removing_it_leaves_the_password(self, alpha: Company) -> None:
        client = alpha.sign_in()
        enrol(alpha, client)

        assert remove(client).status_code == 204

        assert give_password(alpha).status_code == 200
        assert not RecoveryCode.objects.filter(factor_id=alpha.member.user).exists()

    def test_an_unattended_screen_changes_nothing(self, alpha: Company) -> None:
        client = alpha.sign_in()
        enrol(alpha, client)

        answers = [remove(client, "faux"), post(client, CODES, password="faux"), post(client, FACTOR, password="faux")]

        assert {(each.status_code, each.json()["code"]) for each in answers} == {(400, "mot_de_passe_incorrect")}
        assert client.get(FACTOR).json() == {"enabled": True, "recovery_codes_left": 10}

    def test_a_visitor_sets_nothing_up(self, alpha: Company) -> None:
        client = alpha.browser()

        answers = [client.get(FACTOR), post(client, FACTOR), post(client, CONFIRM), post(client, CODES), remove(client)]

        assert {each.status_code for each in answers} == {401}

    def test_neither_secret_nor_recovery_code_is_kept_readable(self, alpha: Company) -> None:
        secret, recovery = enrol(alpha)

        factor = SecondFactor.objects.get(user=alpha.member.user)
        kept = [factor.sealed_secret, *factor.recovery_codes.values_list("digest", flat=True)]

        assert len(kept) == 11
        readable = (secret, *recovery, *(code.replace("-", "") for code in recovery))
        assert not [text for text in readable if any(text in each for each in kept)]
