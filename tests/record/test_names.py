"""Any spelling resolves; two who fit give a list, never a silent pick."""

import pytest

from servanda.errors import UnknownName
from servanda.record import load
from servanda.record.names import distance, resolve_person, resolve_situation, resolve_state

PERSONS = {
    "netanyahu": (
        "netanyahu", "NETANYAHU", "Bibi", "Netanjahu", "Natanyahu", "Netanyahoo", "Benjamin Netanyahu", "Nétanyahou",
        "B. Netanyahu", "pm netanyahu", "Prime Minister Netanyahu", "Netanyahu, Benjamin", "בנימין נתניהו", "Нетаньяху",
    ),
    "putin": ("Putin", "Vladimir Putin", "Wladimir Putin", "Poutine", "Путин", "President Putin", "普京", "بوتين"),
    "al-bashir": ("Omar al-Bashir", "Bashir", "El Béchir", "al bashir", "Al-Bashir", "Umar al-Bashir", "عمر البشير"),
    "elmasry": ("Almasri", "Elmasry", "Njeem", "Osama Njeem", "Osama Almasri Njeem"),
    "deif": ("Deif", "Mohammed Deif", "Mohammed Diab Ibrahim Al-Masri"),
    "s-gaddafi": ("Saif", "Saif al-Islam", "Saif Gaddafi", "Seif al-Islam Gaddafi", "سيف الإسلام القذافي"),
    "m-gaddafi": ("Muammar Gaddafi", "Moammar Gadhafi", "Mouammar Kadhafi"),
    "l-gbagbo": ("Laurent Gbagbo", "Laurent", "President Gbagbo"),
    "s-gbagbo": ("Simone Gbagbo", "Simone"),
    "dela-rosa": ("dela Rosa", "de la Rosa", "Bato", "Ronald de la Rosa"),
    "kenyatta": ("Kenyatta", "Kenyata", "Uhuru Kenyatta"),
    "ntaganda": ("Ntaganda", "Ntanganda", "Bosco Ntaganda"),
    "kony": ("Kony", "Koni", "Joseph Kony"),
    "ble-goude": ("Blé Goudé", "Ble Goude", "Charles Blé Goudé"),
    "lvova-belova": ("Lvova-Belova", "Lvova Belova", "Maria Lvova-Belova", "Belova"),
    "gallant": ("Gallant", "Galant", "Yoav Galant"),
    "duterte": ("Duterte", "Rodrigo Duterte", "Digong", "Dutterte"),
    "hussein": ("hussein",),
    "ali": ("ali",),
}  # fmt: skip

STATES = {
    "HUN": ("HUN", "hun", "HU", "Hungary", "hungary", "Hungray"),
    "TUR": ("Turkey", "Türkiye", "Turkiye", "TR"),
    "CIV": ("Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire", "cote d'ivoire"),
    "GBR": ("UK", "U.K.", "uk", "Britain", "Great Britain", "United Kingdom"),
    "USA": ("USA", "US", "U.S.", "United States", "America"),
    "CZE": ("Czech Republic", "Czechia"),
    "SWZ": ("Swaziland", "Eswatini"),
    "NLD": ("Holland", "Netherlands", "The Netherlands"),
    "KOR": ("South Korea", "Republic of Korea"),
    "PRK": ("North Korea", "DPRK"),
    "MMR": ("Burma", "Myanmar"),
    "COD": ("DRC", "DR Congo", "Democratic Republic of the Congo"),
    "NER": ("Niger",),
    "NGA": ("Nigeria",),
    "GIN": ("Guinea",),
    "AUT": ("Austria",),
    "AUS": ("Australia", "Austrailia"),
    "PSE": ("Palestine", "State of Palestine"),
    "NRU": ("Nauru", "Naoero"),
    "RUS": ("Russia", "Russian Federation"),
    "GMB": ("The Gambia", "Gambia"),
    "SSD": ("South Sudan",),
    "CPV": ("Cape Verde", "Cabo Verde"),
    "XKX": ("Kosovo",),
    "TWN": ("Taiwan",),
}

SITUATIONS = {
    "ICC-02/05": ("Darfur", "ICC-02/05", "Sudan"),
    "ICC-01/18": ("Palestine", "Gaza", "icc-01/18"),
    "ICC-01/22": ("Ukraine", "Ukrane"),
    "ICC-02/18": ("Venezuela",),
    "ICC-01/19": ("Myanmar", "Rohingya"),
}


def _rows(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(name, id) for id, names in table.items() for name in names]


@pytest.mark.parametrize(("name", "id"), _rows(PERSONS))
def test_a_person_is_found_under_any_spelling(name: str, id: str) -> None:
    assert resolve_person(load(), name) == id


@pytest.mark.parametrize(("name", "id"), _rows(STATES))
def test_a_state_is_found_under_any_name(name: str, id: str) -> None:
    assert resolve_state(load(), name) == id


@pytest.mark.parametrize(("name", "id"), _rows(SITUATIONS))
def test_a_situation_is_found_under_any_name(name: str, id: str) -> None:
    assert resolve_situation(load(), name) == id


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Gaddafi", {"m-gaddafi", "s-gaddafi"}),
        ("Qaddafi", {"m-gaddafi", "s-gaddafi"}),
        ("gadafi", {"m-gaddafi", "s-gaddafi"}),
        ("Gbagbo", {"l-gbagbo", "s-gbagbo"}),
        ("al-Masri", {"deif", "elmasry"}),
        ("El Masri", {"deif", "elmasry"}),
    ],
)
def test_two_persons_who_fit_are_listed_with_what_to_type(name: str, ids: set[str]) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_person(load(), name)
    assert set(caught.value.closest) == ids
    assert all(f"{id} for " in caught.value.hint for id in ids)


@pytest.mark.parametrize(("name", "ids"), [("Congo", {"COD", "COG"}), ("Korea", {"KOR", "PRK"})])
def test_two_states_that_fit_are_listed(name: str, ids: set[str]) -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_state(load(), name)
    assert set(caught.value.closest) == ids


def test_an_unknown_person_is_told_the_closest_and_where_all_are_listed() -> None:
    with pytest.raises(UnknownName) as caught:
        resolve_person(load(), "Natanyahx")
    said = 'No person "Natanyahx" in the record of 2026-11-22. Closest: netanyahu. List all: servanda persons'
    assert str(caught.value) == said


def test_one_for_whom_a_warrant_was_only_sought_is_no_person_sought() -> None:
    with pytest.raises(UnknownName, match=r"No public warrant for Yahya Sinwar .*: warrant sought \(2024-05-20\)"):
        resolve_person(load(), "Sinwar")


@pytest.mark.parametrize("name", ["", "  ", "-", "xyzzy", "a", "al", "Mr"])
def test_a_name_that_says_nothing_names_nobody(name: str) -> None:
    with pytest.raises(UnknownName):
        resolve_person(load(), name)


@pytest.mark.parametrize("name", ["", "  ", "-", "xyzzy", "a", "the"])
def test_a_name_that_says_nothing_names_no_state(name: str) -> None:
    with pytest.raises(UnknownName):
        resolve_state(load(), name)


def test_every_id_and_full_name_names_its_own_row() -> None:
    record = load()
    for person in record.persons:
        assert resolve_person(record, person.id) == resolve_person(record, person.full_name) == person.id
    for state in record.states:
        assert resolve_state(record, state.id) == resolve_state(record, state.formal_name) == state.id


@pytest.mark.parametrize(
    ("left", "right", "most", "is_"),
    [("kony", "kony", 2, 0), ("kony", "koni", 2, 1), ("abcd", "badc", 2, 2), ("a", "abcd", 2, 3), ("", "ab", 2, 2)],
)
def test_a_slip_is_a_letter_added_dropped_changed_or_swapped(left: str, right: str, most: int, is_: int) -> None:
    assert distance(left, right, most) == distance(right, left, most) == is_
