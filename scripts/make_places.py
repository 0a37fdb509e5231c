#!/usr/bin/env python3
"""Writes the gazetteer of the language module from the lists of the package vietnamadminunits (MIT).

    pip download --no-deps vietnamadminunits==1.0.4 && python3 scripts/make_places.py vietnamadminunits-1.0.4-*.whl
"""

import json
import pathlib
import re
import sys
import unicodedata
import zipfile

TARGET = pathlib.Path(__file__).parent.parent / (
    "language/src/main/resources/vn/vpbank/voiceagent/language/vocabulary/places.txt"
)
HEAD = """\
# Places of Viet Nam, for the capitals of addresses: the 34 provinces since 2025-07 and the 63 before, their wards and
# communes since 2025-07, and the districts that were. Names of figures ("Quận 1") are left out.
# Made by scripts/make_places.py from the package vietnamadminunits (MIT, Tran Ngoc Minh Hieu).
"""


def named(names):
    """Sorted and without repeats; names of figures are no names."""
    clean = {unicodedata.normalize("NFC", re.sub(r"\(.*", "", n)).strip() for n in names}
    return sorted(n for n in clean if n and not re.fullmatch(r"[\d\s]+|[IVX]+", n))


def main(wheel):
    with zipfile.ZipFile(wheel) as package:
        now = json.loads(package.read("vietnamadminunits/data/parser_from_2025.json"))
        before = json.loads(package.read("vietnamadminunits/data/parser_legacy.json"))
    wards = set()
    for table in ("NO_ACCENTED", "ACCENTED", "SHORT_ACCENTED"):
        for province in now["DICT_PROVINCE_WARD_" + table].values():
            wards |= {ward["wardShort"] for ward in province.values()}
    districts = {d["districtShort"] for p in before["DICT_PROVINCE_DISTRICT"].values() for d in p.values()}
    groups = {
        "province": named(p["provinceShort"] for p in now["DICT_PROVINCE"].values()),
        "old province": named(p["provinceShort"] for p in before["DICT_PROVINCE"].values()),
        "district": named(districts),
        "ward": named(wards),
    }
    lines = [HEAD.rstrip()]
    for group, names in groups.items():
        lines.append(f"[{group}]")
        lines += names
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print({group: len(names) for group, names in groups.items()})


if __name__ == "__main__":
    main(sys.argv[1])
