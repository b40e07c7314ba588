"""What a page sets between the paragraphs of an article and below them: pointers, tags, requests to the reader."""

from __future__ import annotations

import pytest

from extract.layout.frames import FRAMES
from jpties.extract.layout.blocks import blocks_of
from jpties.extract.layout.lines import lines_of
from jpties.extract.layout.phrases import pointer_start

LINES = {
    "de": [
        "Lesen Sie auch: Kagoshima eröffnet Büro in Lyon",
        "LESEN SIE AUCH: Kagoshima eröffnet Büro in Lyon",
        "Lesen Sie dazu: Kagoshima eröffnet Büro in Lyon",
        "Mehr zum Thema: Kagoshima eröffnet Büro in Lyon",
        "Mehr dazu: Kagoshima eröffnet Büro in Lyon",
        "Auch interessant: Kagoshima eröffnet Büro in Lyon",
        "Siehe auch: Kagoshima eröffnet Büro in Lyon",
        "Weiterlesen: Kagoshima eröffnet Büro in Lyon",
        "Passend dazu: Kagoshima eröffnet Büro in Lyon",
        "Video: Kagoshima eröffnet Büro in Lyon",
        "→ Kagoshima eröffnet Büro in Lyon",
        "Schlagwörter: Kagoshima, Lyon",
        "Stichworte: Kagoshima, Lyon",
        "Themen: Kagoshima, Lyon",
        "Nach der Anzeige geht es weiter",
        "Hier geht es zu weiteren Nachrichten aus Kagoshima",
        "Folgen Sie uns für Nachrichten aus Kagoshima",
        "Zum Thema: Kagoshima eröffnet Büro in Lyon",
        "Das könnte Sie auch interessieren: Kagoshima eröffnet Büro",
        "Lesetipp: Kagoshima eröffnet Büro in Lyon",
    ],
    "en": [
        "READ MORE: Kagoshima opens an office in Lyon",
        "Also read: Kagoshima opens an office in Lyon",
        "ALSO READ | Kagoshima opens an office in Lyon",
        "RELATED: Kagoshima opens an office in Lyon",
        "See also: Kagoshima opens an office in Lyon",
        "MORE: Kagoshima opens an office in Lyon",
        "Watch: Governor of Kagoshima speaks in Lyon",
        "[Read more: Kagoshima opens an office in Lyon]",
        "(Read also: Kagoshima opens an office in Lyon)",
        "READ: Kagoshima opens an office in Lyon",
        "Don't miss: Kagoshima opens an office in Lyon",
        "More on this: Kagoshima opens an office in Lyon",
        "You may also like: Kagoshima opens an office in Lyon",
        "Next: Kagoshima opens an office in Lyon",
        "Previous article: Kagoshima opens an office in Lyon",
        "Story continues below",
        "Article continues after this advertisement",
        "Recommended reading: Kagoshima opens an office in Lyon",
        "Follow us on Facebook and X for news from Kagoshima",
        "Click here for more news from Kagoshima",
        "Listen to this article",
        "Tags: Kagoshima, Lyon, wine",
        "Topics: Kagoshima | Lyon",
        "Filed under: Kagoshima, Lyon",
        "Editor's picks: Kagoshima opens an office in Lyon",
        "Join our WhatsApp channel for updates from Kagoshima",
        "Keep up with the latest from Kagoshima",
    ],
    "es": [
        "Lea también: Kagoshima abre oficina en Lyon",
        "Lee también: Kagoshima abre oficina en Lyon",
        "Leer también: Kagoshima abre oficina en Lyon",
        "LEE TAMBIÉN | Kagoshima abre oficina en Lyon",
        "Te puede interesar: Kagoshima abre oficina en Lyon",
        "También te puede interesar: Kagoshima abre oficina",
        "Lea además: Kagoshima abre oficina en Lyon",
        "Más información: Kagoshima abre oficina en Lyon",
        "Ver más: Kagoshima abre oficina en Lyon",
        "Mira también: Kagoshima abre oficina en Lyon",
        "Relacionado: Kagoshima abre oficina en Lyon",
        "Noticia relacionada: Kagoshima abre oficina en Lyon",
        "Etiquetas: Kagoshima, Lyon",
        "Temas: Kagoshima · Lyon",
        "Sigue leyendo: Kagoshima abre oficina en Lyon",
        "VIDEO: Kagoshima abre oficina en Lyon",
        "Únete a nuestro canal de WhatsApp con noticias de Kagoshima",
        "No te pierdas: Kagoshima abre oficina en Lyon",
        "Archivado en: Kagoshima, Lyon",
        "Sigue toda la información de Kagoshima en Facebook",
    ],
    "fr": [
        "À lire aussi : Kagoshima ouvre un bureau à Lyon",
        "À LIRE AUSSI > Kagoshima ouvre un bureau à Lyon",
        "Lire aussi | Kagoshima ouvre un bureau à Lyon",
        "Lire également : Kagoshima ouvre un bureau à Lyon",
        "Voir aussi : Kagoshima ouvre un bureau à Lyon",
        "À voir aussi - Kagoshima ouvre un bureau à Lyon",
        "Sur le même sujet : Kagoshima ouvre un bureau à Lyon",
        "Notre dossier : Kagoshima ouvre un bureau à Lyon",
        "En images : Kagoshima ouvre un bureau à Lyon",
        "Mots-clés : Kagoshima, Lyon",
        "Tags : Kagoshima, Lyon",
        "À découvrir : Kagoshima ouvre un bureau à Lyon",
        "Suivez toute l'actualité de Kagoshima",
        "La suite après la publicité",
        "Retrouvez toute l'actualité de Kagoshima sur notre application",
        "Relire : Kagoshima ouvre un bureau à Lyon",
        "Pour aller plus loin : Kagoshima ouvre un bureau",
        "[À LIRE AUSSI] Kagoshima ouvre un bureau",
        "» Lire aussi - Kagoshima ouvre un bureau à Lyon",
    ],
    "ja": [
        "関連記事：鹿児島県、リヨンに事務所",
        "【関連記事】鹿児島県、リヨンに事務所",
        "あわせて読みたい：鹿児島県、リヨンに事務所",
        "▶鹿児島県、リヨンに事務所を開設",
        "＞＞鹿児島県、リヨンに事務所を開設",
        "【動画】鹿児島県知事がリヨンで講演",
        "次の記事：鹿児島県、リヨンに事務所",
        "タグ：鹿児島県、リヨン",
        "#鹿児島県 #リヨン",
        "キーワード：鹿児島、リヨン",
        "続きを読む：鹿児島県、リヨンに事務所",
        "こちらもおすすめ：鹿児島県、リヨンに事務所",
        "（鹿児島県の関連ニュースはこちら）",
        "鹿児島県のニュースをもっと見る",
        "この記事の写真をすべて見る",
        "参考：鹿児島県、リヨンに事務所",
        "【あわせて読む】鹿児島県、リヨンに事務所",
        "【こちらも】鹿児島県、リヨンに事務所",
    ],
    "nl": [
        "Lees ook: Kagoshima opent kantoor in Lyon",
        "LEES OOK | Kagoshima opent kantoor in Lyon",
        "Lees verder: Kagoshima opent kantoor in Lyon",
        "Zie ook: Kagoshima opent kantoor in Lyon",
        "Bekijk ook: Kagoshima opent kantoor in Lyon",
        "Meer lezen: Kagoshima opent kantoor in Lyon",
        "Kijk ook: Kagoshima opent kantoor in Lyon",
        "Meer over: Kagoshima | Lyon",
        "Lees ook deze: Kagoshima opent kantoor in Lyon",
        "Verder lezen: Kagoshima opent kantoor in Lyon",
        "Tags: Kagoshima, Lyon",
        "Volg ons voor nieuws uit Kagoshima",
        "Tekst gaat verder onder de foto",
        "Artikel gaat verder onder de advertentie",
        "Luister: Kagoshima opent kantoor in Lyon",
        "Trefwoorden: Kagoshima, Lyon",
    ],
    "vi": [
        "Xem thêm: Kagoshima mở văn phòng tại Lyon",
        "Đọc thêm: Kagoshima mở văn phòng tại Lyon",
        "Tin liên quan: Kagoshima mở văn phòng tại Lyon",
        ">> Kagoshima mở văn phòng tại Lyon",
        ">>> Xem thêm: Kagoshima mở văn phòng tại Lyon",
        "Có thể bạn quan tâm: Kagoshima mở văn phòng tại Lyon",
        "Từ khóa: Kagoshima, Lyon",
        "Tags: Kagoshima, Lyon",
        "Xem tiếp: Kagoshima mở văn phòng tại Lyon",
        "Mời xem: Kagoshima mở văn phòng tại Lyon",
        "Video: Kagoshima mở văn phòng tại Lyon",
        "Nghe đọc bài",
        "Theo dõi tin tức Kagoshima trên Zalo",
        "Mời quý độc giả theo dõi tin Kagoshima trên Fanpage",
        "Chủ đề: Kagoshima, Lyon",
        "Đọc nhiều: Kagoshima mở văn phòng tại Lyon",
    ],
}
CASES = [(lang, line) for lang, lines in LINES.items() for line in lines]


@pytest.mark.parametrize(("lang", "line"), CASES)
def test_it_is_no_part_of_the_article(lang: str, line: str) -> None:
    frame = FRAMES[lang]
    amid = [frame.title, frame.date, frame.text[0], line, frame.text[1], frame.text[0].upper(), frame.others]
    below = [frame.title, frame.date, *frame.text, line, frame.others]
    for lines in (amid, below):
        text = "\n".join(lines)
        start = text.index(line)
        blocks, _ = blocks_of(text)
        proper = [block for block in blocks if block.start <= start < block.end and block.proper]
        assert proper == []
        assert {block.role for block in blocks if block.start == text.index(frame.text[1])} <= {"lead", "paragraph"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Next year the county will send three foresters.", "a sentence that begins with a word for pointers"),
        ("Background: The two sides have met since 2004.", "a sentence behind such a word"),
        ("→ three foresters from Nagano\n→ a carpenter from Ueda", "a list set with arrows"),
        ("Tourism - a new start", "a heading with a dash"),
    ],
)
def test_it_is_part_of_the_article(line: str, why: str) -> None:
    frame = FRAMES["en"]
    text = "\n".join([frame.title, frame.date, frame.text[0], line, frame.text[1]])
    blocks, _ = blocks_of(text)
    start = text.index(line)
    assert [block.proper for block in blocks if start <= block.start < start + len(line)] == [True] * (
        line.count("\n") + 1
    ), why


@pytest.mark.parametrize(
    ("text", "pointer", "why"),
    [
        ("They met. Read more: The office in Lyon opens", "Read more: The office in Lyon opens", "behind a full stop"),
        ("They met.READ MORE : The office in Lyon opens", "READ MORE : The office in Lyon opens", "glued, in capitals"),
        ("They met. (Read more: The office in Lyon opens)", "(Read more: The office in Lyon opens)", "in brackets"),
        ("A note: they met. Read more: The office in Lyon", "Read more: The office in Lyon", "the second colon"),
        ("They met and read more: The office in Lyon opens", "", "amid a sentence"),
        ("They met. Read more: Lyon", "", "no headline behind it"),
        ("They met. Read more: The office opens. It is new", "", "several sentences behind it"),
        ("Read more: The office in Lyon opens", "", "no sentence before it"),
        ("会談した。関連記事：鹿児島県、リヨンに事務所を開設", "関連記事：鹿児島県、リヨンに事務所を開設", "Japanese"),
    ],
)
def test_a_pointer_behind_the_last_sentence_is_found(text: str, pointer: str, why: str) -> None:
    start = pointer_start(lines_of(text)[0])
    assert ("" if start is None else text[start:]) == pointer, why
