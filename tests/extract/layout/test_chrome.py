from __future__ import annotations

import pytest

from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.captions import caption_reason
from jpties.extract.layout.chrome import chrome_reason
from jpties.extract.layout.lines import Line, made
from jpties.extract.layout.metadata import metadata_of
from jpties.names.lexicon import lexicon

CHROME = [
    "Portada Tarija Economía Mundo Sociales Edición impresa",
    "MORE NEWS   MOST POPULAR   NEWSLETTER",
    "Menu | Abonnez-vous dès 1 € | Se connecter",
    "Startseite  Politik  Wirtschaft  Sport  E-Paper  Anmelden",
    "ホーム＞山陰＞鳥取＞行政",
    "Accueil › Rimouski-Neigette › Vie municipale",
    "Chia sẻ:  Zalo  Facebook  Bình luận 0",
    "Teilen: Mail · X · Threads",
    "Share this article",
    "0 Comments",
    "Reactie (0)",
    "No data",
    "Lire aussi : Budget : Dijon emprunte 25 millions d’euros",
    "READ: Cebu Pacific adds 4 weekly flights to Nagoya",
    "【関連記事】松葉ガニ初競り",
    "Schlagworte: Daniel Günther | Japan | Hyogo",
    "#Kumamoto #Dijon #cooperation",
    "5 min read",
    "Temps de lecture : 2 min",
    "1,204 views",
    "Sign up for our newsletter and get the news in your inbox.",
    "Wir verwenden Cookies, um Inhalte zu personalisieren.",
    "この記事は有料会員限定です。残り128文字",
    "© 2025 Alpenbote Tirol",
    "Copyright © 2024 Prairie Tribune",
    "（C）境港日報社　無断転載禁止",
    "hoi-an-1.jpg",
    "![](https://example.org/a.jpg)",
    "TP Hồ Chí Minh: 31°C TP Hồ Chí Minh",
    "1 of 3",
    "* * *",
    "Name *",
]
NOT_CHROME = [
    "Die Ausfuhren nach Japan legten um 4,2 Prozent zu.",
    "Governor Muraoka leads 36 officials to southern city",
    "Tainan, Yamaguchi ink friendship deal over mangoes and memories of Abe",
    "A / B testing with 4 | 5 groups was done by the prefecture in 2023, officials said.",
    "“Sign up for our newsletter”, the poster said.",
    "Kumamoto, l’autre pays de la moutarde",
    "Kobe/Kiel",
    "85 banen",
    "La mer pour salle de classe",
    "Temperatures reached 31°C in Kyoto on Monday.",
    "鳥取県と江原道、若者交流で新覚書　提携31年、両知事が署名",
    "Read together, the two reports show a slow recovery of trade.",
    "Hai bên ký biên bản ghi nhớ",
]
CAPTIONS = [
    "Premier Pham Minh Chinh en gouverneur Yamamoto Ichita - Foto: TRAN DUC",
    "Séminaire « Connexion et coopération ». Photo : BQT.",
    "Tainan Mayor Huang Wei-che (right) hands over mangoes. (Tainan City Government photo)",
    "Gov. Jay Lindt and Ehime Gov. Toshio Ido after the signing. (Photo from the Office of Gov. Lindt)",
    "Ministerpräsident Daniel Günther (l.) und Yohei Hattori in Kobe.",
    "Goretti Sanmartín, con la credencial doble, en el Pazo de Raxoi. / Ó. Vilas",
    "覚書を手にする平井知事（左）と金知事＝30日、鳥取市の県庁（松本彩撮影）",
    "Chủ tịch UBND tỉnh Nguyễn Văn Út (trái) tặng quà. Ảnh: M.T",
    "De gauche à droite : M. Tanaka, Mme Perrin et M. le Consul honoraire.",
    "La cave des Rousses abrite 150.000 meules. Photo d'archives DR",
    "[Foto: Suzuki en Bosscher bij de maquette. © Eemsbode/Roelf Dijkema]",
    "【写真説明】会見で握手する鈴木知事＝４日午後、静岡市葵区",
    "El consejero, segundo por la izquierda, con los bodegueros. EFE",
]
NOT_CAPTIONS = [
    "Image and trust were the topics of the day.",
    "The agency, called Photo Kyoto, closed in 2019.",
    "Le photographe (à Kumamoto depuis 2010) expose ses images.",
    "県は写真を公開した。",
]


def _line(text: str) -> Line:
    return made(text, 0, len(text), True)


@pytest.mark.parametrize("text", CHROME)
def test_words_of_the_site(text: str) -> None:
    assert chrome_reason(_line(text)) is not None


@pytest.mark.parametrize("text", NOT_CHROME)
def test_words_of_the_article(text: str) -> None:
    assert chrome_reason(_line(text)) is None


@pytest.mark.parametrize("text", CAPTIONS)
def test_captions(text: str) -> None:
    assert caption_reason(_line(text)) is not None


@pytest.mark.parametrize("text", NOT_CAPTIONS)
def test_no_captions(text: str) -> None:
    assert caption_reason(_line(text)) is None


def test_a_pointer_behind_a_paragraph_is_parted_from_it() -> None:
    text = (
        "Kumamoto, l’autre pays de la moutarde\n"
        "La préfecture a signé un accord avec la ville pour cinq ans. Le maire a salué la visite de la délégation. "
        "Lire aussi : Budget : Dijon emprunte 25 millions d’euros\n"
        "Les élèves partiront en mai avec leurs professeurs pour un séjour de deux semaines au Japon."
    )
    noise = [text[block.start : block.end] for block in blocks_of(text)[0] if block.role == "noise"]
    assert noise == ["Lire aussi : Budget : Dijon emprunte 25 millions d’euros"]


@pytest.mark.parametrize(
    ("first", "event"),
    [
        ("The two governors met on October 1, 2024 in Kofu, ten years after the pact of May 5, 2014.", "2024-10-01"),
        ("Ten years after the pact of May 5, 2014, the two governors met on October 1, 2024 in Kofu.", "2024-10-01"),
        ("The two governors met on Monday in Kofu and signed a pact for the exchange of students.", "2024-09-30"),
        ("The two governors met in Kofu, thirty years after the pact of May 5, 1994, and renewed it.", None),
        ("The two governors met in Kofu in September 2024 and signed a pact for five years.", "2024-09"),
    ],
)
def test_event_date(first: str, event: str | None) -> None:
    text = f"Governors meet in Kofu over students\nPublished October 3, 2024\n{first}\n{first[:60]} They left."
    blocks, lang = blocks_of(text)
    found = metadata_of(text, blocks, lang).event_date
    assert (found.value if found else None) == event


@pytest.mark.parametrize("lang", ["de", "en", "es", "fr", "nl"])
def test_no_short_word_alone_makes_a_line_the_sites_own(lang: str) -> None:
    """A comma within a phrase of the lexicon that is not quoted would part it into words such as "um"."""
    assert [phrase for phrase in lexicon(lang).words("chrome/phrases") if len(phrase) < 6] == []
