"""Sentences as people say them to a bank form: names, numbers, dates, money, addresses, options, commands, and nonsense.

Nonsense matters: half-random syllables keep the net from learning the other sentences by heart.
"""

import importlib.util
import pathlib
import random
import re
import sqlite3

from syllables import split, words

DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


def read_lexicon():
    text = (pathlib.Path(__file__).parent / "lexicon.txt").read_text(encoding="utf-8")
    sections = {}
    for block in re.split(r"^\[", text, flags=re.M)[1:]:
        name, body = block.split("]", 1)
        sections[name] = [" ".join(item.split()) for item in body.split(",") if item.strip()]
    return sections


def read_places():
    """(province, ward) pairs of today and of before 2025, as the package vietnamadminunits lists them."""
    # Found without importing the package, which would want more packages than its data does.
    package = importlib.util.find_spec("vietnamadminunits").submodule_search_locations[0]
    with sqlite3.connect(pathlib.Path(package) / "data" / "dataset.db") as database:
        rows = [
            database.execute(f"select distinct provinceShort, ward from {table} order by 1, 2").fetchall()
            for table in ("admin_units", "admin_units_legacy")
        ]
    return [row for table in rows for row in table if all(row)]


class Texts:
    """A stream of sentences; the same seed gives the same stream."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lexicon = read_lexicon()
        self.places = [p for p in read_places() if self._sayable(p)]
        self.syllables = self._all_syllables()

    @staticmethod
    def _sayable(place):
        return all(split(w) for w in words(" ".join(place)))

    def _all_syllables(self):
        said = " ".join(x for section in self.lexicon.values() for x in section)
        placed = " ".join(" ".join(p) for p in self.places)
        return sorted({w for w in words(said + " " + placed) if split(w)})

    def one_of(self, section):
        return self.r.choice(self.lexicon[section])

    def chance(self, share):
        return self.r.random() < share

    # Numbers

    def number(self, n):
        r = self.r
        if n < 10:
            return DIGITS[n]
        if n < 20:
            return "mười" + ("" if n == 10 else " " + ("lăm" if n == 15 else DIGITS[n % 10]))
        if n < 100:
            return self._tens(*divmod(n, 10))
        if n < 1000:
            hundreds, rest = divmod(n, 100)
            tail = "" if rest == 0 else " " + (r.choice(["lẻ ", "linh "]) + DIGITS[rest] if rest < 10 else self.number(rest))
            return DIGITS[hundreds] + " trăm" + tail
        thousands, rest = divmod(n, 1000)
        gap = ("không trăm " if rest < 100 else "") + ("lẻ " if rest < 10 else "")
        return self.number(thousands) + r.choice([" nghìn", " nghìn", " ngàn"]) + ("" if rest == 0 else " " + gap + self.number(rest))

    def _tens(self, tens, ones):
        unit = {0: "", 1: "mốt", 4: self.r.choice(["bốn", "tư"]), 5: self.r.choice(["lăm", "lăm", "nhăm"])}.get(ones, DIGITS[ones])
        if ones and self.chance(0.15):
            return f"{DIGITS[tens]} {unit}"
        if ones == 0 and self.chance(0.1):
            return f"{DIGITS[tens]} chục"
        return f"{DIGITS[tens]} mươi" + (f" {unit}" if unit else "")

    def digits(self, least, most):
        said = [self.r.choice(DIGITS) for _ in range(self.r.randint(least, most))]
        if self.chance(0.3):
            for at in range(3, len(said), self.r.choice([2, 3, 4])):
                said[at - 1] += ","
        return " ".join(said)

    def phone(self):
        r = self.r
        if r.random() < 0.8:
            return f"không {r.choice(['chín', 'ba', 'bảy', 'tám', 'năm', 'hai'])} " + self.digits(7, 8)
        pairs = [self.number(r.randint(10, 99)) for _ in range(r.randint(2, 4))]
        return "không chín " + r.choice(DIGITS) + " " + " ".join(pairs)

    def money(self):
        r = self.r
        x = r.random()
        if x < 0.45:
            said = self.number(r.choice([5, 10, 12, 15, 18, 20, 25, 30, 50, 80, 100, 120, 150, 200, 250, 300, 500, 700, 800, 900, r.randint(1, 999)])) + r.choice([" triệu"] * 9 + [" củ"])
        elif x < 0.68:
            said = self.number(r.randint(1, 30)) + " tỷ" + r.choice(["", "", " rưỡi", " " + DIGITS[r.randint(2, 9)], f" {self.number(r.randint(1, 9) * 100)} triệu", " không trăm " + self.number(r.randint(11, 99)) + " triệu"])
        elif x < 0.83:
            said = self.number(r.randint(1, 900)) + r.choice([" triệu ", " triệu "]) + self.number(r.choice([500, 250, r.randint(100, 999)])) + r.choice([" nghìn", " ngàn"])
        elif x < 0.9:
            said = self.number(r.randint(1, 90)) + " triệu rưỡi"
        else:
            said = self.number(r.randint(10, 999)) + r.choice([" nghìn", " ngàn"])
        return said + (r.choice([" đồng", " đồng", " việt nam đồng"]) if r.random() < 0.4 else "")

    def date(self):
        r = self.r
        if self.chance(0.12):
            return r.choice(["hôm nay", "hôm qua", "ngày mai", "ngày kia", "thứ hai tuần sau", "thứ sáu tuần này", "thứ tư tuần tới", "thứ năm", "chủ nhật tuần này", "đầu tháng sau", "cuối tháng này", "mùng một tết"])
        day, month = r.randint(1, 31), r.choice([*DIGITS[1:4], "tư", "bốn", *DIGITS[5:], "mười", "mười một", "mười hai", "giêng", "chạp"])
        lead = r.choice(["ngày ", "ngày ", "ngày ", "", "mùng " if day <= 10 else "ngày ", "mồng " if day <= 10 else ""])
        said = f"{lead}{self.number(day)} tháng {month}"
        return said + (f" năm {self.year()}" if r.random() < 0.75 else "")

    def year(self):
        year = self.r.choice([self.r.randint(1950, 2010), self.r.randint(2015, 2030)])
        if self.chance(0.2):
            return self._tens(*divmod(year % 100, 10)) if year % 100 >= 20 else self.number(year)
        if self.chance(0.2):
            return " ".join(DIGITS[int(d)] for d in str(year))
        return self.number(year)

    def time(self):
        r = self.r
        hour = self.number(r.randint(1, 23)) + " giờ"
        minutes = r.choice(["", "", " rưỡi", " ba mươi", " mười lăm", " kém mười", " bốn mươi lăm", f" {self.number(r.randint(1, 59))} phút"])
        return hour + minutes + r.choice(["", "", " sáng", " chiều", " tối", " trưa"])

    def rate(self):
        return f"{self.number(self.r.randint(3, 20))} phẩy {self.r.choice(DIGITS)} phần trăm" + self.r.choice(["", " một năm"])

    def term(self):
        r = self.r
        if r.random() < 0.7:
            return self.number(r.choice([6, 12, 18, 24, 36, 48, 60, 120, 180, 240, r.randint(1, 240)])) + " tháng"
        return self.number(r.randint(1, 30)) + r.choice([" năm", " năm", " năm rưỡi", " ngày", " tuần"])

    # Names and places

    def name(self):
        r = self.r
        parts = [self.one_of("surnames")] + [self.one_of("middles") for _ in range(r.choice([0, 1, 1, 1, 1, 2]))]
        return " ".join(parts + [self.one_of("givens")])

    def called(self):
        return self.r.choice(["", "", "anh ", "chị ", "ông ", "bà ", "cô ", "em "]) + (self.name() if self.chance(0.7) else self.one_of("givens"))

    def province(self):
        place = self.r.choice(self.places)[0]
        return place if self.chance(0.6) else self.r.choice(["Hà Nội", "thành phố Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế", "thành phố Hà Nội", "Sài Gòn", "tỉnh " + place])

    def address(self):
        r = self.r
        province, ward = r.choice(self.places)
        if r.random() < 0.35:
            province = self.province()
        door = r.choice(["", f"số {self.number(r.randint(1, 400))} ", f"số nhà {self.number(r.randint(1, 99))} ", f"{self.number(r.randint(1, 250))} ", f"ngõ {self.number(r.randint(1, 300))} ", self.one_of("buildings") + ", "])
        street = r.choice(["", "đường ", "phố ", "đường "]) + self.one_of("streets")
        district = r.choice(["", "", "", f" quận {self.number(r.randint(1, 12))}", " quận " + r.choice(["Ba Đình", "Hoàn Kiếm", "Đống Đa", "Cầu Giấy", "Thanh Xuân", "Bình Thạnh", "Gò Vấp", "Tân Bình", "Hải Châu", "Ninh Kiều"])])
        comma = r.choice([" ", ", "])
        return r.choice([f"{door}{street}{comma}{ward}{district}{comma}{province}", f"{door}{street}{comma}{province}", f"{ward}{comma}{province}", f"{door}{street}{district}{comma}{province}"])

    def email(self):
        r = self.r
        local = " ".join(r.choice([self.one_of("givens"), self.one_of("surnames"), self.one_of("middles")]) for _ in range(r.randint(1, 3)))
        if r.random() < 0.5:
            local += " " + r.choice(["chấm", "gạch dưới", "gạch ngang", "chấm"]) + " " + r.choice([self.one_of("givens"), self.one_of("surnames"), self.digits(1, 4)])
        if r.random() < 0.3:
            local += " " + r.choice([self.digits(1, 4), self.number(r.randint(60, 99))])
        return f"{local} {r.choice(['a còng', 'a còng', 'a còng', 'a móc', 'a vòng'])} {self.one_of('domains')}"

    def spelt(self):
        return " ".join(self.one_of("spelling") for _ in range(self.r.randint(2, 6))) + self.r.choice(["", " sắc", " huyền", " hỏi", " ngã", " nặng"])

    # Fields

    def value(self, label):
        """Something that may be said for a field with this label."""
        r = self.r
        kinds = [
            ("điện thoại|di động", self.phone),
            ("email|thư điện tử", self.email),
            ("xê xê|căn cước", lambda: self.digits(3, 12)),
            ("tài khoản|mã|hợp đồng|tham chiếu|báo cáo|biển số", lambda: self.digits(3, 14)),
            ("ngày hết|^ngày|từ ngày|đến ngày", self.date),
            ("thời điểm|giờ", lambda: r.choice([self.time() + " " + self.date(), self.time() + " ngày mai", self.date() + " lúc " + self.time()])),
            ("nơi cấp", lambda: self.one_of("issuers")),
            ("địa chỉ|nơi ở|chỗ ở", self.address),
            ("nghề|chức|phụ trách", lambda: self.one_of("jobs")),
            ("công tác|làm việc|công ty|doanh nghiệp|đơn vị|ngân hàng|chi nhánh", lambda: r.choice([self.one_of("companies"), self.province()])),
            ("thu nhập|lương$|^lương", lambda: self.money() + r.choice(["", "", " một tháng", " mỗi tháng"])),
            ("tháng$", lambda: "tháng " + self.number(r.randint(1, 12)) + r.choice(["", " năm " + self.year()])),
            ("tiền|giá trị|khoản vay|hạn mức|trả góp", self.money),
            ("kỳ hạn|thời hạn", self.term),
            ("lãi suất", self.rate),
            ("mục đích", lambda: self.one_of("purposes")),
            ("số ngày|số lần|số người", lambda: self.number(r.randint(1, 30)) + r.choice(["", " ngày", " lần", " người"])),
            ("quan hệ", lambda: self.one_of("relations")),
            ("nghi ngờ|dấu hiệu|rủi ro|biện pháp", lambda: self.one_of("aml")),
            ("lý do", lambda: r.choice([self.one_of("reasons"), self.one_of("transactions")])),
            ("ghi chú|nội dung|mô tả|nhu cầu|kết quả", lambda: r.choice([self.one_of("notes"), self.one_of("general"), self.one_of("aml"), self.one_of("transactions")])),
            ("giao dịch|trạng thái|kênh", lambda: self.one_of("transactions")),
            ("tên|người|quản lý", self.name),
        ]
        for pattern, say in kinds:
            if re.search(pattern, label):
                return say()
        return self.one_of("options")

    def field(self):
        r = self.r
        label = self.one_of("fields")
        said = self.value(label) if r.random() < 0.9 else self.one_of("options")
        if r.random() < 0.12:
            return r.choice([f"{r.choice(['sửa', 'đổi', 'xóa', 'bỏ', 'đọc lại', 'nhập lại', 'cập nhật', 'kiểm tra', 'điền', 'quay lại', 'thêm vào'])} {label}", f"{label} là gì", f"còn {label}", f"{label} sai rồi"])
        verb = r.choice(["", "", "", "", "điền ", "nhập ", "sửa ", "đổi ", "chọn ", "ghi ", "cập nhật "])
        return verb + label + r.choice([" ", " là ", " là ", " thành ", ", "]) + said

    def sentence(self):
        r = self.r
        shapes = [
            lambda: f"khách hàng {r.choice(['tên là', 'là', 'tên'])} {self.name()}, sinh {self.date()}",
            lambda: f"{self.called()} muốn vay {self.money()} để {self.one_of('purposes')}",
            lambda: f"vay {self.money()} trong {self.term()}" + r.choice(["", f" để {self.one_of('purposes')}"]),
            lambda: f"tôi {r.choice(['tên là', 'là', 'tên'])} {self.name()}, sinh {self.date()}",
            lambda: f"tôi làm {self.one_of('jobs')} ở {self.one_of('companies')}" + r.choice(["", f", thu nhập {self.money()} một tháng"]),
            lambda: f"nhà tôi ở {self.address()}",
            lambda: f"sinh {self.date()} tại {self.province()}",
            lambda: f"{r.choice(['không phải', 'không', 'à không', 'nhầm', 'sai rồi'])}, {r.choice(['là', 'phải là', ''])} {r.choice([self.digits(2, 8), self.name(), self.money(), self.date(), self.address()])}",
            lambda: f"không phải {self.money()} mà là {self.money()}",
            lambda: f"số cuối là {self.digits(1, 3)}",
            lambda: f"{self.name()} chứ không phải {self.name()}",
            lambda: f"xin nghỉ {self.number(r.randint(1, 20))} ngày từ {self.date()} đến {self.date()}",
            lambda: f"tôi xin nghỉ từ {self.date()} đến {self.date()} vì {self.one_of('reasons')}",
            lambda: f"bàn giao cho {self.called()} lúc {self.time()} {self.date()}",
            lambda: f"tạm ứng {self.money()} trừ vào lương tháng {self.number(r.randint(1, 12))}",
            lambda: f"căn cước {self.digits(6, 12)}, cấp {self.date()} tại {self.one_of('issuers')}",
            lambda: f"chuyển {self.money()} từ tài khoản {self.digits(4, 12)} đến {self.digits(4, 12)}",
            lambda: f"giao dịch {self.money()} {self.date()} lúc {self.time()}, {self.one_of('transactions')}",
            lambda: f"người bảo lãnh là {self.name()}, {r.choice(['quan hệ', 'là'])} {self.one_of('relations')}, điện thoại {self.phone()}",
            lambda: f"{r.choice(['chọn', 'tick', 'đánh dấu', 'bỏ chọn'])} {self.one_of('options')}".replace("tick ", "tích "),
            lambda: f"nhận thông báo qua {self.one_of('options')} và {self.one_of('options')}",
            lambda: f"tài sản bảo đảm là {self.one_of('options')} trị giá {self.money()}",
            lambda: f"thêm vào ghi chú {self.one_of('notes')}",
            lambda: f"{self.one_of('notes')}, {self.one_of('general')}",
            lambda: f"đánh vần là {self.spelt()}",
            lambda: f"{self.one_of('givens')} như trong {self.one_of('givens')} {self.one_of('givens')}",
            lambda: f"{self.one_of('aml')}, {self.one_of('aml')}",
            lambda: f"{self.one_of('transactions')}, {self.one_of('reasons')}",
            lambda: f"khách hàng {self.name()} {self.one_of('notes')}",
        ]
        return r.choice(shapes)()

    def nonsense(self):
        return " ".join(self.r.choice(self.syllables) for _ in range(self.r.randint(2, 9)))

    def bare_value(self):
        return self.r.choice([self.name, self.phone, self.money, self.date, self.address, self.email, self.term, self.time, lambda: self.digits(3, 12), lambda: self.one_of("options"), lambda: self.one_of("general"), lambda: self.one_of("jobs")])()

    def text(self):
        r = self.r
        x = r.random()
        if x < 0.12:
            said = self.one_of("commands")
        elif x < 0.37:
            said = self.field()
        elif x < 0.55:
            said = self.sentence()
        elif x < 0.63:
            said = self.field() + r.choice([", ", " ", ", còn ", ", và "]) + self.field()
        elif x < 0.74:
            said = self.bare_value()
        elif x < 0.80:
            said = self.one_of(r.choice(["general", "notes", "aml", "transactions", "reasons", "options", "companies"]))
        elif x < 0.84:
            said = ", ".join(r.choice(self.places))
        else:
            return self.nonsense()
        if r.random() < 0.25:
            said = self.one_of(r.choice(["fillers", "leads"])) + r.choice([" ", ", "]) + said
        if r.random() < 0.2:
            said += " " + self.one_of("tails")
        return said
