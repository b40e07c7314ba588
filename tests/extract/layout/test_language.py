from __future__ import annotations

import pytest

from jpties.extract.layout.language import language_of_lines, line_language


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The governor of the prefecture signed an agreement with the city and invited students to visit."),
        ("fr", "Le gouverneur de la préfecture a signé un accord avec la ville et a invité des étudiants."),
        ("nl", "De gouverneur van de prefectuur heeft een overeenkomst met de stad getekend en nodigde studenten uit."),
        (
            "de",
            "Der Gouverneur der Präfektur hat mit der Stadt eine Vereinbarung unterzeichnet und lädt ein.",
        ),
        ("es", "El gobernador de la prefectura firmó un acuerdo con la ciudad e invitó a los estudiantes."),
        ("vi", "Thống đốc tỉnh đã ký thỏa thuận với thành phố và mời các sinh viên đến thăm."),
        ("ja", "知事は市と協定を結び、学生を招いた。"),
        ("ja", "静岡県、モンゴル航空の直行便を歓迎。富士山静岡空港から週２往復。観光客の誘致図る"),
        ("zh", "縣長與日本山口縣知事簽署友好交流協定，雙方將加強觀光與農業合作。"),
        ("ko", "강원특별자치도는 돗토리현과 우호 교류 협정을 맺었다."),
        ("vi", "Đoàn đại biểu Osaka đã đến thăm nhà máy Hải Phòng tuần trước."),  # no function word, but its letters
        ("und", "Губернатор префектуры подписал соглашение с городом и пригласил студентов."),
        ("und", "Guvernér prefektury podepsal dohodu s městem a pozval studenty, aby přijeli na návštěvu."),
        ("und", "Gubernur prefektur menandatangani perjanjian dengan kota dan mengundang mahasiswa untuk berkunjung."),
        ("und", ""),
        ("und", "2023 – 17:30 – 45 %"),
    ],
)
def test_language_of_a_sentence(lang: str, text: str) -> None:
    found = language_of_lines(text.split("\n"))
    assert found.value == lang, found.evidence
    assert found.evidence


def test_names_do_not_make_a_language() -> None:
    text = (
        "Op bezoek waren Pham Minh Chinh, Nguyễn Văn Út, Yamamoto Ichita en Nishimura Teiichi. "
        "De premier ontving hen in de stad."
    )
    assert language_of_lines(text.split("\n")).value == "nl"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Thủ tướng tiếp Thống đốc tỉnh Gunma - Ảnh 1."),
        ("ja", "シェア　ポスト　LINEで送る"),
        ("fr", "La préfecture de Kumamoto et la ville de Dijon dans le même bateau"),
        (None, "Toyama, Kobe, Nara"),
        (None, "Photo: VGP/Nhat Bac"),
        (None, "No data"),
    ],
)
def test_language_of_a_line_only_where_it_is_plain(lang: str | None, text: str) -> None:
    assert line_language(text) == lang
