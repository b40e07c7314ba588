"""A short made-up article in each language, in which a line about it can be set in any place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    title: str
    date: str
    text: tuple[str, str]
    menu: str
    others: str


FRAMES = {
    "de": Frame(
        "Käser aus Nagano lernen im Allgäu",
        "12.03.2024",
        (
            (
                "Acht Lehrlinge aus der japanischen Präfektur Nagano arbeiten bis Ende August in Sennereien im Oberallgäu. "
                "Das teilte das Landratsamt am Montag mit, das den Austausch bezahlt."
            ),
            "Der Austausch kostet rund 95.000 Euro im Jahr. Zwei Drittel davon zahlt der Freistaat, den Rest die Betriebe.",
        ),
        "Startseite | Politik | Sport",
        "Lesen Sie auch\nWolf reißt Schafe im Tal\nStau auf der Passstraße",
    ),
    "en": Frame(
        "Nagano cheesemakers learn in the valley",
        "March 12, 2024",
        (
            (
                "Eight apprentices from Nagano Prefecture in Japan will work in the dairies of the valley until August, the "
                "county said on Monday. It pays for the exchange."
            ),
            "The exchange costs about $95,000 a year, of which two thirds are paid by the state and the rest by the farms.",
        ),
        "Home | News | Sports",
        "Related\nWolf kills sheep in valley\nRoad closed",
    ),
    "es": Frame(
        "Queseros de Nagano aprenden en el valle",
        "12 de marzo de 2024",
        (
            (
                "Ocho aprendices de la prefectura japonesa de Nagano trabajarán hasta agosto en las queserías del valle. "
                "Lo anunció el lunes el gobierno, que paga el intercambio."
            ),
            "El intercambio cuesta unos 95.000 euros al año. Dos tercios los paga la región y el resto las granjas.",
        ),
        "Inicio | Política | Deportes",
        "Te puede interesar\nEl lobo mata ovejas\nCarretera cortada",
    ),
    "fr": Frame(
        "Des fromagers de Nagano en stage dans la vallée",
        "12 mars 2024",
        (
            (
                "Huit apprentis de la préfecture japonaise de Nagano travaillent jusqu’en août dans les fruitières de la "
                "vallée. Le département, qui finance l’échange, l’a annoncé lundi."
            ),
            "L’échange coûte 95 000 euros par an. Les deux tiers sont payés par la Région, et le reste par les fermes.",
        ),
        "Accueil | Politique | Sport",
        "Lire aussi\nLe loup tue des moutons\nLa route est fermée",
    ),
    "ja": Frame(
        "長野のチーズ職人、渓谷で研修",
        "2024年3月12日",
        (
            "長野県の見習い８人が８月まで渓谷のチーズ工房で働くことになり、郡が月曜日に発表した。費用は郡が負担し、来年は12人に増やす考えだ。",
            "交流の費用は年間およそ９万５千ドル。３分の２を州が負担し、残りは農家が出し合う。",
        ),
        "トップ　政治　経済",
        "関連記事\nオオカミが羊を襲う\n道路が通行止め",
    ),
    "nl": Frame(
        "Kaasmakers uit Nagano leren in het dal",
        "12 maart 2024",
        (
            (
                "Acht leerlingen uit de Japanse prefectuur Nagano werken tot augustus in de kaasmakerijen van het dal. Dat "
                "liet de provincie maandag weten, die de uitwisseling betaalt."
            ),
            "De uitwisseling kost ongeveer 95.000 euro per jaar. Twee derde betaalt de provincie en de rest de boeren.",
        ),
        "Home | Nieuws | Sport",
        "Lees ook\nWolf doodt schapen\nWeg dicht",
    ),
    "vi": Frame(
        "Thợ làm phô mai tỉnh Nagano học nghề tại thung lũng",
        "12/03/2024",
        (
            (
                "Tám học viên của tỉnh Nagano, Nhật Bản sẽ làm việc tại các xưởng phô mai trong thung lũng đến tháng 8, Sở "
                "Ngoại vụ cho biết hôm thứ hai."
            ),
            (
                "Chương trình trao đổi tốn khoảng 95.000 USD mỗi năm. Hai phần ba do tỉnh chi trả, phần còn lại do các trang "
                "trại đóng góp."
            ),
        ),
        "Trang chủ | Chính trị | Kinh tế",
        "Tin liên quan\nSói giết cừu\nĐường đóng cửa",
    ),
}


def page(
    lang: str, *, top: str = "", head: str = "", dated: bool = True, lead: str = "", tail: str = "", foot: str = ""
) -> str:
    """A page with lines above the title, below it, glued to the first paragraph, below the text, at the very end."""
    frame = FRAMES[lang]
    date = frame.date if dated else ""
    lines = [top, frame.title, head, date, lead + frame.text[0], frame.text[1], tail, frame.others, foot]
    return "\n".join(line for line in lines if line)
