"""Sentences and headings of articles that sound like the shop around them, and must not be lost."""

from __future__ import annotations

import pytest

from jpties.extract.layout.blocks import blocks_of

BODIES = {
    "en": (
        "Toyama shares its trams with a valley in Wales",
        [
            "The governor of Toyama came to the valley on Monday and promised to share plans and drivers.",
            "The interns earn 900 pounds per month.",
            "Visitors can download the app of the museum and follow the guide in Japanese.",
            "“You will receive us as friends,” he said, “and we shall do the same.”",
            "Tourism",
            "More than 200 guests signed up for the newsletter of the sister-city association last year.",
            "“Read more books about each other!” the mayor told the pupils.",
            "Topics were water, timber and the price of rice.",
            "About the future, both sides stay modest.",
            "The two towns also want to advertise the route in airports, on radio and on television.",
            "Share prices of the tram maker rose 3 percent on the news.",
            "Photo albums, maps and a copper bell were the gifts of the evening.",
            "By the end of the year, the first line will run between the lake and the old mill.",
            "Source: that is the name of the spring where the delegation drank.",
            "What comes next?",
            "In May, twelve pupils will leave for Toyama, where host families await them.",
        ],
    ),
    "fr": (
        "Le Gard reçoit des stagiaires de Saga",
        [
            "Une délégation de la préfecture de Saga a été reçue lundi à Nîmes par la présidente du département.",
            "Les stagiaires gagnent 900 euros par mois.",
            "La salle est utilisée par les associations de jumelage.",
            "Il vous reste deux semaines pour voir l’exposition, qui ferme le 22 novembre.",
            "Les réservations sont obligatoires.",
            "Tourisme",
            "Par ailleurs, les deux villes échangent des professeurs depuis 2015.",
            "« Lisez aussi nos poètes », a souri le gouverneur.",
            "L’agenda de la visite prévoit encore trois étapes.",
            "Photos anciennes, cartes et poteries sont exposées à la mairie.",
            "À suivre, donc, au printemps.",
            "Le prochain voyage aura lieu en mai, avec une trentaine de lycéens et leurs professeurs.",
        ],
    ),
    "de": (
        "Kiel und Hyogo tauschen Lehrlinge aus",
        [
            "Der Gouverneur von Hyogo hat am Montag in Kiel den Landtag besucht und einen Vertrag unterschrieben.",
            "Die Lehrlinge verdienen 1100 Euro pro Monat.",
            "Eine Anmeldung ist nicht mehr möglich.",
            "Von der Reise erhoffen sich beide Seiten mehr Aufträge für die Werften.",
            "Wirtschaft",
            "„Folgen Sie unserem Beispiel“, sagte der Gouverneur.",
            "Themen waren Wasserstoff, Holz und die Pflege.",
            "Bild und Ton der Feier gingen nach Kobe.",
            "Autor des Vertrags ist der frühere Konsul.",
            "Nach dem Essen ging es zurück nach Hamburg, von wo die Gäste am Dienstag nach Osaka flogen.",
        ],
    ),
    "nl": (
        "Zeeland leert van Kagawa over algen",
        [
            "De gouverneur van Kagawa heeft maandag in Middelburg een overeenkomst over algen getekend.",
            "De stagiairs verdienen 900 euro per maand.",
            "Door de droogte is de oogst kleiner dan vorig jaar, zei hij.",
            "Deel twee van het bezoek voert naar Vlissingen.",
            "Onderwijs",
            "‘Lees meer over elkaar’, zei de commissaris tegen de leerlingen.",
            "Beeld en geluid van de plechtigheid waren in Takamatsu te volgen.",
            "Bron van alle kennis is de visser, zegt men in Kagawa, en daarom gingen zes vissers mee.",
        ],
    ),
    "es": (
        "Lugo y Gifu comparten su artesanía del papel",
        [
            "El gobernador de Gifu visitó el lunes la ciudad de Lugo y firmó un convenio sobre artesanía del papel.",
            "Los becarios cobran 900 euros al mes.",
            "Queda prohibida la venta de las piezas expuestas.",
            "La lista de los elegidos no será publicada hasta mayo.",
            "Cultura",
            "Por primera vez viajarán doce alumnos, y los vecinos podrán ver sus trabajos.",
            "«Únete a nosotros», decía el cartel.",
            "Temas como el agua o la madera ocuparon la tarde.",
            "El próximo viaje será en mayo, con treinta estudiantes y sus profesores de secundaria.",
        ],
    ),
    "vi": (
        "Tỉnh Saga mở lớp dạy làm gốm tại Huế",
        [
            "Sáng thứ Hai, đoàn công tác tỉnh Saga đã đến thăm và ký bản ghi nhớ với lãnh đạo thành phố Huế.",
            "Khu trưng bày dành riêng cho nghệ nhân hai nước.",
            "Người dân đăng ký để tham gia lớp học.",
            "Theo kế hoạch, dự án được cấp giấy phép số 12 trong tháng 5.",
            "Du lịch",
            "Hai bên cũng bàn về chống vi phạm bản quyền.",
            "Ảnh và tranh của học sinh được treo trong hội trường.",
            "Nguồn nước sạch là mối quan tâm chung của hai địa phương, và các chuyên gia sẽ trở lại vào tháng 6.",
        ],
    ),
    "ja": (
        "佐賀県とガール県、陶芸の研修で覚書",
        [
            "佐賀県の知事は月曜日、フランス南部のガール県を訪れ、陶芸の研修生を受け入れる覚書に署名した。",
            "研修生の手当は月１２万円。",
            "観光",
            "市民は展示室の案内サービスを利用できる。",
            "写真や地図、銅の鐘が贈られた。",
            "文化の違いを越えて学び合いたい、と参加者は話した。",
            "出典の明らかな古い器も並ぶ。",
            "次の訪問は５月で、高校生３０人が参加し、ホームステイをしながら窯元で学ぶ予定だ。",
        ],
    ),
}


@pytest.mark.parametrize("lang", BODIES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
def test_no_line_of_an_article_is_lost(lang: str, gap: str) -> None:
    title, lines = BODIES[lang]
    text = gap.join([title, *lines])
    blocks, found = blocks_of(text)
    assert found == lang
    lost = [text[block.start : block.end] for block in blocks if block.role in ("noise", "meta")]
    assert lost == []
