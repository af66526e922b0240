"""What seems to identify a person is found; vertebrae, dates, sizes and scores are not taken for it."""

from __future__ import annotations

import pytest

from assistant.privacy import identifiers, is_local, kinds_of

FOUND = [
    ("Patient name: John Smith, lytic T12", "name"), ("Name: SMITH, Jane", "name"), ("Mrs. Ada Lovelace has a T8 lesion", "name"),
    ("Dr Jones asks for the SINS", "name"), ("Pt: Maria Garcia-Lopez", "name"), ("The patient Peter Miller has back pain", "name"),
    ("DOB 01/02/1950, mechanical pain", "date of birth"), ("born 3 March 1948", "date of birth"), ("D.O.B.: 1950-02-01", "date of birth"),
    ("MRN 1234567", "hospital number"), ("Hospital number: AB123456", "hospital number"), ("hospital no. 99-12345", "hospital number"),
    ("NHS number 943 476 5919", "NHS number"), ("943 476 5919", "NHS number"), ("Accession: RX20231234", "accession number"),
    ("Tel. 020 7946 0958", "telephone number"), ("call +44 20 7946 0958", "telephone number"), ("j.smith@example.org", "e-mail address"),
    ("lives at 12 Long Lane", "address"), ("SW1A 1AA", "postcode"), ("12 Baker Street", "address"),
]  # fmt: skip

HARMLESS = [
    "What does a SINS of 9 mean?", "Lytic lesion of T12 and L1, L5-S1 slip, C7/T1 junction", "CT 12.03.2024: 60 % height loss of L1",
    "SINS 13/18 at T11, points 3+3+2+0+3+1 = 12", "ADC 1.57 x 10-3 mm2/s, b 0/800", "MRI of 3 March 2023 shows a T2 bright lesion",
    "72M, PSA 4.2, several dense bodies", "Name the six SINS items", "Bilsky grade 1b, Paget disease, Modic type 3", "patient with lung cancer and back pain",
    "The patient has mechanical pain", "885 HU, 1060 HU, 25-40 %", "Fisher 2010 and Fourney 2011", "NICE NG234 and QS56", "30 Gy in 10 fractions",
    "Is S1 rigid?", "a woman with breast cancer, lytic L3", "Consultant: not known", "T1 1200 ms, TE 4.6 ms", "495 patients in 11 studies (2011)",
    "Patient: unknown", "Tokuhashi score 9 to 11", "male patient, 72 years, known prostate cancer", "man with Ewing Sarcoma",
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_identifiers_are_found(text: str, kind: str) -> None:
    assert kind in kinds_of([text])


@pytest.mark.parametrize("text", HARMLESS)
def test_what_a_report_is_full_of_is_no_identifier(text: str) -> None:
    assert identifiers(text) == []


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:8000/v1", True), ("http://localhost:11434", True), ("http://[::1]:1/v1", True), ("http://192.168.1.5/v1", True),
        ("http://10.1.2.3", True), ("127.0.0.1:11434", True), ("https://api.openai.com", False), ("http://8.8.8.8/v1", False),
        ("http://localhost.example.org", False), ("http://127.0.0.1.example.org/", False), ("http://0.0.0.0:1", False), ("", False),
        ("http://user@203.0.113.7/", False), ("http://127.0.0.1@evil.example/", False),
    ],
)  # fmt: skip
def test_what_counts_as_local(address: str, local: bool) -> None:
    assert is_local(address) is local
