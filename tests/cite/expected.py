"""The three facts in every format, exactly; see `examples`."""

from __future__ import annotations

EXPECTED = {
    "plain": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        'water treatment company for $320 million.” (Ari Yashar, "Official Israeli Delegation Leaves to '
        'Solidify Japanese Alliance", 3 November 2014)\n'
        "\n"
        '“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren” ("De '
        "premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten uit "
        'te breiden" [Prime minister proposes wider cooperation between Kansai and Vietnamese localities], '
        "laichau.gov.vn, 4 November 2025, https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html)\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        'coopération avec la ville japonaise de Mimasaka.\xa0» ("Les localités vietnamiennes cherchent des '
        'opportunités de coopération au Japon", Nhân Dân en ligne)'
    ),
    "markdown": (
        "> Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for \\$320 million.\n"
        ">\n"
        '> — Ari Yashar, "Official Israeli Delegation Leaves to Solidify Japanese Alliance", 3 November 2014\n'
        "\n"
        "> de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren\n"
        ">\n"
        '> — "De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese '
        'gemeenten uit te breiden" \\[Prime minister proposes wider cooperation between Kansai and Vietnamese '
        "localities\\], laichau.gov.vn, 4 November 2025, "
        "<https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html>\n"
        "\n"
        "> La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\n"
        ">\n"
        '> — "Les localités vietnamiennes cherchent des opportunités de coopération au Japon", Nhân Dân en '
        "ligne"
    ),
    "markdown-id": (
        "> Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for \\$320 million. <!-- jpties 004_ba17cdc2c885871d:figure:1975-2111 -->\n"
        ">\n"
        '> — Ari Yashar, "Official Israeli Delegation Leaves to Solidify Japanese Alliance", 3 November 2014\n'
        "\n"
        "> de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren <!-- "
        "jpties 002_261b6e32581d2b57:figure:1252-1340 -->\n"
        ">\n"
        '> — "De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese '
        'gemeenten uit te breiden" \\[Prime minister proposes wider cooperation between Kansai and Vietnamese '
        "localities\\], laichau.gov.vn, 4 November 2025, "
        "<https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html>\n"
        "\n"
        "> La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka. <!-- jpties "
        "001_773cfc2c257ea76a:agreement:1861-2007 -->\n"
        ">\n"
        '> — "Les localités vietnamiennes cherchent des opportunités de coopération au Japon", Nhân Dân en '
        "ligne"
    ),
    "dossier": (
        "## Official Israeli Delegation Leaves to Solidify Japanese Alliance\n"
        "\n"
        'Ari Yashar, "Official Israeli Delegation Leaves to Solidify Japanese Alliance", 3 November 2014\n'
        "\n"
        "### Figures\n"
        "\n"
        "- Kurita Water Industries bought an Israeli water treatment company: USD 320 million (320000000 "
        "USD; until 3 November 2014)\n"
        "\n"
        "  > Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for \\$320 million.\n"
        "\n"
        "## Prime minister proposes wider cooperation between Kansai and Vietnamese localities\n"
        "\n"
        '"De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten '
        'uit te breiden" \\[Prime minister proposes wider cooperation between Kansai and Vietnamese '
        "localities\\], laichau.gov.vn, 4 November 2025, "
        "<https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html>\n"
        "\n"
        "### Figures\n"
        "\n"
        "- More than 100,000 Vietnamese live and study in the Kansai region. (more than 100000 people)\n"
        "\n"
        "  > de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren\n"
        "\n"
        "## Les localités vietnamiennes cherchent des opportunités de coopération au Japon\n"
        "\n"
        '"Les localités vietnamiennes cherchent des opportunités de coopération au Japon", Nhân Dân en ligne\n'
        "\n"
        "### Agreements\n"
        "\n"
        "- Yên Bái established a relationship of friendship and cooperation with Mimasaka. (4 November to 8 "
        "November, year not stated)\n"
        "\n"
        "  > La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et "
        "de coopération avec la ville japonaise de Mimasaka.\n"
    ),
    "chicago": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for $320 million.” Ari Yashar, “Official Israeli Delegation Leaves to "
        "Solidify Japanese Alliance,” November 3, 2014.\n"
        "\n"
        "“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren” “De "
        "premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten uit "
        "te breiden” [Prime minister proposes wider cooperation between Kansai and Vietnamese localities], "
        "laichau.gov.vn, November 4, 2025, https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html.\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\xa0» “Les localités vietnamiennes cherchent des "
        "opportunités de coopération au Japon,” Nhân Dân en ligne, n.d."
    ),
    "chicago-short": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for $320 million.” Yashar, “Official Israeli Delegation Leaves to Solidify "
        "Japanese Alliance.”\n"
        "\n"
        "“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren” “De "
        "premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten uit "
        "te breiden” [Prime minister proposes wider cooperation between Kansai and Vietnamese localities].\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\xa0» “Les localités vietnamiennes cherchent des "
        "opportunités de coopération au Japon.”"
    ),
    "apa": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for $320 million.”\n"
        "Yashar, A. (2014, November 3). Official Israeli Delegation Leaves to Solidify Japanese Alliance.\n"
        "\n"
        "“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren”\n"
        "De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten "
        "uit te breiden [Prime minister proposes wider cooperation between Kansai and Vietnamese "
        "localities]. (2025, November 4). laichau.gov.vn. "
        "https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\xa0»\n"
        "Les localités vietnamiennes cherchent des opportunités de coopération au Japon. (n.d.). Nhân Dân en "
        "ligne."
    ),
    "iso690": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for $320 million.”\n"
        "YASHAR, Ari. Official Israeli Delegation Leaves to Solidify Japanese Alliance. 3 novembre 2014.\n"
        "\n"
        "“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren”\n"
        "De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten "
        "uit te breiden [Prime minister proposes wider cooperation between Kansai and Vietnamese "
        "localities]. laichau.gov.vn [en ligne]. 4 novembre 2025. Disponible à l’adresse\xa0: "
        "https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\xa0»\n"
        "Les localités vietnamiennes cherchent des opportunités de coopération au Japon. Nhân Dân en ligne. "
        "[sans date]."
    ),
    "sist02": (
        "“Likewise it was reported last week that the Japanese Kurita Water Industries bought an Israeli "
        "water treatment company for $320 million.”\n"
        "Yashar, Ari. Official Israeli Delegation Leaves to Solidify Japanese Alliance. 2014-11-03.\n"
        "\n"
        "“de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren”\n"
        "“De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten "
        "uit te breiden” [Prime minister proposes wider cooperation between Kansai and Vietnamese "
        "localities]. laichau.gov.vn. 2025-11-04. https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html\n"
        "\n"
        "«\xa0La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        "coopération avec la ville japonaise de Mimasaka.\xa0»\n"
        "Les localités vietnamiennes cherchent des opportunités de coopération au Japon. Nhân Dân en ligne."
    ),
    "bibtex": (
        "@misc{yashar-2014-official,\n"
        "  author = {Yashar, Ari},\n"
        "  title = {{Official Israeli Delegation Leaves to Solidify Japanese Alliance}},\n"
        "  date = {2014-11-03},\n"
        "  langid = {english},\n"
        "  annotation = {Likewise it was reported last week that the Japanese Kurita Water Industries bought "
        "an Israeli water treatment company for \\$320 million.}\n"
        "}\n"
        "\n"
        "@article{laichau-gov-vn-2025-premier,\n"
        "  title = {{De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese "
        "gemeenten uit te breiden.}},\n"
        "  titleaddon = {[Prime minister proposes wider cooperation between Kansai and Vietnamese "
        "localities]},\n"
        "  journaltitle = {laichau.gov.vn},\n"
        "  entrysubtype = {newspaper},\n"
        "  date = {2025-11-04},\n"
        "  url = {https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html},\n"
        "  langid = {dutch},\n"
        "  annotation = {de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en "
        "studeren}\n"
        "}\n"
        "\n"
        "@article{nhan-dan-en-ligne-nd-localites,\n"
        "  title = {{Les localités vietnamiennes cherchent des opportunités de coopération au Japon}},\n"
        "  journaltitle = {Nhân Dân en ligne},\n"
        "  entrysubtype = {newspaper},\n"
        "  langid = {french},\n"
        "  annotation = {La province septentrionale vietnamienne de Yên Bai a également établi une relation "
        "d’amitié et de coopération avec la ville japonaise de Mimasaka.}\n"
        "}\n"
    ),
    "ris": (
        "TY  - ELEC\r\n"
        "AU  - Yashar, Ari\r\n"
        "TI  - Official Israeli Delegation Leaves to Solidify Japanese Alliance\r\n"
        "DA  - 2014/11/03/\r\n"
        "LA  - en\r\n"
        "N1  - Likewise it was reported last week that the Japanese Kurita Water Industries bought an "
        "Israeli water treatment company for $320 million.\r\n"
        "ER  - \r\n"
        "TY  - NEWS\r\n"
        "TI  - De premier stelde voor om de samenwerking tussen de regio Kansai (Japan) en Vietnamese "
        "gemeenten uit te breiden.\r\n"
        "TT  - Prime minister proposes wider cooperation between Kansai and Vietnamese localities\r\n"
        "T2  - laichau.gov.vn\r\n"
        "DA  - 2025/11/04/\r\n"
        "UR  - https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html\r\n"
        "LA  - nl\r\n"
        "N1  - de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren\r\n"
        "ER  - \r\n"
        "TY  - NEWS\r\n"
        "TI  - Les localités vietnamiennes cherchent des opportunités de coopération au Japon\r\n"
        "T2  - Nhân Dân en ligne\r\n"
        "LA  - fr\r\n"
        "N1  - La province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié "
        "et de coopération avec la ville japonaise de Mimasaka.\r\n"
        "ER  - \r\n"
    ),
    "csl-json": (
        '[{"id": "yashar-2014-official", "type": "webpage", "title": "Official Israeli Delegation Leaves to '
        'Solidify Japanese Alliance", "author": [{"family": "Yashar", "given": "Ari"}], "issued": '
        '{"date-parts": [[2014, 11, 3]]}, "language": "en", "custom": {"jpties": {"article": '
        '"004_ba17cdc2c885871d", "start": 1975, "end": 2111, "edtf": "2014-11-03"}}},\n'
        '{"id": "laichau-gov-vn-2025-premier", "type": "article-newspaper", "title": "De premier stelde voor '
        'om de samenwerking tussen de regio Kansai (Japan) en Vietnamese gemeenten uit te breiden.", '
        '"container-title": "laichau.gov.vn", "issued": {"date-parts": [[2025, 11, 4]]}, "URL": '
        '"https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html", "language": "nl", "custom": '
        '{"jpties": {"article": "002_261b6e32581d2b57", "start": 1252, "end": 1340, "edtf": "2025-11-04", '
        '"title_en": "Prime minister proposes wider cooperation between Kansai and Vietnamese '
        'localities"}}},\n'
        '{"id": "nhan-dan-en-ligne-nd-localites", "type": "article-newspaper", "title": "Les localités '
        'vietnamiennes cherchent des opportunités de coopération au Japon", "container-title": "Nhân Dân en '
        'ligne", "language": "fr", "custom": {"jpties": {"article": "001_773cfc2c257ea76a", "start": 1861, '
        '"end": 2007}}}]\n'
    ),
    "json-ld": (
        '[{"@context": "http://www.w3.org/ns/anno.jsonld", "id": '
        '"urn:uuid:1c5cf853-87ce-53c8-8016-41d50622883f", "type": "Annotation", "motivation": "classifying", '
        '"body": [{"type": "TextualBody", "purpose": "classifying", "value": "figure"}, {"type": '
        '"TextualBody", "purpose": "describing", "language": "en", "value": "Kurita Water Industries bought '
        'an Israeli water treatment company: USD 320 million"}], "target": {"source": '
        '"ni:///sha-256;QRv15fuisv2jyGlxhv0JvTPMIkiXc4gn930EoB4wLvw", "selector": [{"type": '
        '"TextQuoteSelector", "exact": "Likewise it was reported last week that the Japanese Kurita Water '
        'Industries bought an Israeli water treatment company for $320 million.", "prefix": "50 million, '
        'reports The Marker. ", "suffix": "\\nAccording to export figures, in"}, {"type": '
        '"TextPositionSelector", "start": 1975, "end": 2111}]}},\n'
        '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": '
        '"urn:uuid:6bf855bc-ac53-5497-9a17-3bc410a4dc45", "type": "Annotation", "motivation": "classifying", '
        '"body": [{"type": "TextualBody", "purpose": "classifying", "value": "figure"}, {"type": '
        '"TextualBody", "purpose": "describing", "language": "en", "value": "More than 100,000 Vietnamese '
        'live and study in the Kansai region."}], "target": {"source": '
        '"https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html", "selector": [{"type": '
        '"TextQuoteSelector", "exact": "de gemeenschap van meer dan 100.000 Vietnamezen die in de regio '
        'Kansai wonen en studeren", "prefix": "an gunstige omstandigheden voor ", "suffix": ".\\n\\nDe premier '
        'was verheugd over "}, {"type": "TextPositionSelector", "start": 1252, "end": 1340}]}},\n'
        '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": '
        '"urn:uuid:ffb02716-82ff-55fb-b964-0e5e86f8cbfc", "type": "Annotation", "motivation": "classifying", '
        '"body": [{"type": "TextualBody", "purpose": "classifying", "value": "agreement"}, {"type": '
        '"TextualBody", "purpose": "describing", "language": "en", "value": "Yên Bái established a '
        'relationship of friendship and cooperation with Mimasaka."}], "target": {"source": '
        '"ni:///sha-256;95HTchxjcKRtpWZN-IIGcQknCb0lFCX-s6CYS2c3xdk", "selector": [{"type": '
        '"TextQuoteSelector", "exact": "La province septentrionale vietnamienne de Yên Bai a également '
        'établi une relation d’amitié et de coopération avec la ville japonaise de Mimasaka.", "prefix": '
        '"ion du personnel et l’économie. ", "suffix": "\\n\\nSéminaire « Connexion et coopé"}, {"type": '
        '"TextPositionSelector", "start": 1861, "end": 2007}]}}]\n'
    ),
    "plover": (
        '{"id": "004_ba17cdc2c885871d:1975-2111", "date": "2014-11-03", "event": ["COOPERATE"], "mode": [], '
        '"context": [], "quad_code": 2, "event_scale": 9.5, "actor": [{"entity_text": "Kurita Water '
        'Industries", "x_id": "org:kurita-water-industries"}], "recipient": [{"code": "ISR", "x_id": '
        '"place:il"}], "text_info": {"start": 1975, "end": 2111}, "cite_info": {"title": "Official Israeli '
        'Delegation Leaves to Solidify Japanese Alliance", "language": "en", "codebook": '
        '"plover-0.8+jpties-1"}, "x_date_is": "published", "x_event_edtf": "/2014-11-03", "x_amount": '
        '{"value": "320000000", "unit": "USD", "qualifier": null}, "x_quote": "Likewise it was reported last '
        "week that the Japanese Kurita Water Industries bought an Israeli water treatment company for $320 "
        'million."}\n'
        '{"id": "001_773cfc2c257ea76a:1861-2007", "event": ["SUPPORT"], "mode": [], "context": [], '
        '"quad_code": 1, "event_scale": 5, "actor": [{"code": "VNM", "entity_text": "Yên Bái", '
        '"x_iso3166_2": "VN-06", "x_id": "place:vn-06"}], "recipient": [{"code": "JPN", "x_id": '
        '"place:jp-mimasaka"}], "text_info": {"start": 1861, "end": 2007}, "cite_info": {"title": "Les '
        'localités vietnamiennes cherchent des opportunités de coopération au Japon", "language": "fr", '
        '"codebook": "plover-0.8+jpties-1"}, "x_event_edtf": "XXXX-11-04/XXXX-11-08", "x_quote": "La '
        "province septentrionale vietnamienne de Yên Bai a également établi une relation d’amitié et de "
        'coopération avec la ville japonaise de Mimasaka."}\n'
    ),
    "csv": (
        "article,start,end,quote,kind,value,unit,date,byline,title,source,url,value_max,qualifier,as_of,state"
        "ment,title_en,lang,origin,id\r\n"
        "004_ba17cdc2c885871d,1975,2111,Likewise it was reported last week that the Japanese Kurita Water "
        "Industries bought an Israeli water treatment company for $320 "
        "million.,figure,320000000,USD,2014-11-03,Ari Yashar,Official Israeli Delegation Leaves to Solidify "
        "Japanese Alliance,,,,,/2014-11-03,Kurita Water Industries bought an Israeli water treatment "
        "company: USD 320 million,,en,extracted,004_ba17cdc2c885871d:figure:1975-2111\r\n"
        "002_261b6e32581d2b57,1252,1340,de gemeenschap van meer dan 100.000 Vietnamezen die in de regio "
        "Kansai wonen en studeren,figure,100000,people,2025-11-04,,De premier stelde voor om de samenwerking "
        "tussen de regio Kansai (Japan) en Vietnamese gemeenten uit te "
        "breiden.,laichau.gov.vn,https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html,,more "
        'than,,"More than 100,000 Vietnamese live and study in the Kansai region.",Prime minister proposes '
        "wider cooperation between Kansai and Vietnamese "
        "localities,nl,curated,002_261b6e32581d2b57:figure:1252-1340\r\n"
        "001_773cfc2c257ea76a,1861,2007,La province septentrionale vietnamienne de Yên Bai a également "
        "établi une relation d’amitié et de coopération avec la ville japonaise de "
        "Mimasaka.,agreement,,,,,Les localités vietnamiennes cherchent des opportunités de coopération au "
        "Japon,Nhân Dân en ligne,,,,XXXX-11-04/XXXX-11-08,Yên Bái established a relationship of friendship "
        "and cooperation with Mimasaka.,,fr,curated,001_773cfc2c257ea76a:agreement:1861-2007\r\n"
    ),
    "tsv": (
        "article\tstart\tend\tquote\tkind\tvalue\tunit\tdate\tbyline\ttitle\tsource\turl\tvalue_max\tqualifier\tas_of\tstate"
        "ment\ttitle_en\tlang\torigin\tid\n"
        "004_ba17cdc2c885871d\t1975\t2111\tLikewise it was reported last week that the Japanese Kurita Water "
        "Industries bought an Israeli water treatment company for $320 "
        "million.\tfigure\t320000000\tUSD\t2014-11-03\tAri Yashar\tOfficial Israeli Delegation Leaves to Solidify "
        "Japanese Alliance\t\t\t\t\t/2014-11-03\tKurita Water Industries bought an Israeli water treatment "
        "company: USD 320 million\t\ten\textracted\t004_ba17cdc2c885871d:figure:1975-2111\n"
        "002_261b6e32581d2b57\t1252\t1340\tde gemeenschap van meer dan 100.000 Vietnamezen die in de regio "
        "Kansai wonen en studeren\tfigure\t100000\tpeople\t2025-11-04\t\tDe premier stelde voor om de samenwerking "
        "tussen de regio Kansai (Japan) en Vietnamese gemeenten uit te "
        "breiden.\tlaichau.gov.vn\thttps://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html\t\tmore than\t\tMore "
        "than 100,000 Vietnamese live and study in the Kansai region.\tPrime minister proposes wider "
        "cooperation between Kansai and Vietnamese "
        "localities\tnl\tcurated\t002_261b6e32581d2b57:figure:1252-1340\n"
        "001_773cfc2c257ea76a\t1861\t2007\tLa province septentrionale vietnamienne de Yên Bai a également "
        "établi une relation d’amitié et de coopération avec la ville japonaise de "
        "Mimasaka.\tagreement\t\t\t\t\tLes localités vietnamiennes cherchent des opportunités de coopération au "
        "Japon\tNhân Dân en ligne\t\t\t\tXXXX-11-04/XXXX-11-08\tYên Bái established a relationship of friendship "
        "and cooperation with Mimasaka.\t\tfr\tcurated\t001_773cfc2c257ea76a:agreement:1861-2007\n"
    ),
    "markdown-table": (
        "| value | unit | qualifier | as_of | statement | quote | article | date | source |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| 320000000 | USD |  | /2014-11-03 | Kurita Water Industries bought an Israeli water treatment "
        "company: USD 320 million | Likewise it was reported last week that the Japanese Kurita Water "
        "Industries bought an Israeli water treatment company for \\$320 million. | 004\\_ba17cdc2c885871d | "
        "2014-11-03 |  |\n"
        "| 100000 | people | more than |  | More than 100,000 Vietnamese live and study in the Kansai "
        "region. | de gemeenschap van meer dan 100.000 Vietnamezen die in de regio Kansai wonen en studeren "
        "| 002\\_261b6e32581d2b57 | 2025-11-04 | laichau.gov.vn |\n"
        "|  |  |  | XXXX-11-04/XXXX-11-08 | Yên Bái established a relationship of friendship and cooperation "
        "with Mimasaka. | La province septentrionale vietnamienne de Yên Bai a également établi une relation "
        "d’amitié et de coopération avec la ville japonaise de Mimasaka. | 001\\_773cfc2c257ea76a |  | Nhân "
        "Dân en ligne |\n"
    ),
    "value": ("320000000\n100000"),
    "link": (
        "https://laichau.gov.vn/tin-trong-nuoc/kansai-nhat-ban.html#:~:text=de%20gemeenschap%20van%20meer%20d"
        "an%20100.000%20Vietnamezen%20die%20in%20de%20regio%20Kansai%20wonen%20en%20studeren"
    ),
}
