"""The closing of a speech."""

from __future__ import annotations

import pytest

SPEECH = "同志们：\n今天讲三点。\n书屋要近。\n书屋要静。\n书屋要新。\n"


@pytest.mark.parametrize(
    ("end", "roles"),
    [
        ("同志们，让我们把书屋办好。\n", ["CLOSING"]),
        ("同志们，书屋虽小。\n让我们把书屋办好。\n", ["CLOSING", "CLOSING"]),
        ("同志们：\n让我们把书屋办好。\n", ["SALUTATION", "CLOSING"]),
        ("各位代表、同志们，让我们把书屋办好。\n", ["CLOSING"]),
        ("让我们把书屋办好。\n", ["PARAGRAPH"]),
        ("同志们的干劲很足。\n", ["PARAGRAPH"]),
        ("同志们，书屋虽小。\n" + "各馆照办。\n" * 5, ["PARAGRAPH"] * 6),
    ],
)
def test_the_last_address_opens_the_closing(stages, end, roles):
    assert stages.roles(SPEECH + end)[5:] == roles


def test_an_address_before_a_marker_closes_nothing(stages):
    raw = SPEECH + "同志们，再讲两点。\n一、建馆\n二、买书\n"
    assert stages.roles(raw)[5:] == ["PARAGRAPH", "MARKED", "MARKED"]


def test_an_address_in_the_first_half_closes_nothing(stages):
    raw = "各馆照办。\n同志们，先讲近。\n书屋要近。\n书屋要静。\n书屋要新。\n"
    assert "CLOSING" not in stages.roles(raw)


def test_names_over_contacts_below_a_heading_sign_nothing(stages):
    contacts = "市图书馆\n联系人：王明\n电话：000-0000\n市书屋协会\n联系人：李红\n电话：000-0001\n"
    raw = f"读书比赛方案\n一、比赛办法\n各馆组织读者参加，每馆一队。\n二、联系方式\n{contacts}组委会\n2026年3月2日\n"
    roles = stages.roles(raw)
    assert roles.count("SIGNATURE") == 1
