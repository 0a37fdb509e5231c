package vn.vpbank.voiceagent.browser.anyform;

import java.util.List;
import java.util.Random;
import vn.vpbank.voiceagent.browser.page.Words;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;

/// What forms ask for, and answers that fit.
///
/// @param answers texts to write, or the options' labels
record Subjects(String vietnamese, String english, List<Kind> kinds, List<String> answers) {
    private static final List<Kind> ONE_OF = List.of(
            Kind.SELECT,
            Kind.SELECT,
            Kind.RADIO,
            Kind.ARIA_RADIO,
            Kind.LIST_BUTTON,
            Kind.COMBO,
            Kind.LISTBOX,
            Kind.DATALIST);
    private static final List<Kind> SOME_OF = List.of(Kind.MANY, Kind.BOXES, Kind.BOXES, Kind.LISTBOX_MANY);
    private static final List<Kind> TICK = List.of(Kind.CHECK, Kind.CHECK, Kind.SWITCH);
    private static final List<Kind> WORDS = List.of(Kind.TEXT);
    private static final List<Kind> DAY = List.of(Kind.DATE, Kind.DATE_TEXT);
    private static final List<Kind> LONG = List.of(Kind.AREA, Kind.RICH);

    static final List<Subjects> ALL = List.of(
            of("Họ và tên", "Full name", WORDS, "Nguyễn Văn An", "Trần Thị Hồng Hạnh", "Lê D'Arc & Con"),
            of("Địa chỉ thường trú", "Home address", WORDS, "12 Láng Hạ, Hà Nội", "Số 5/7 ngõ 3 <B>, TP.HCM"),
            of("Nghề nghiệp", "Occupation", WORDS, "Kỹ sư", "Giáo viên \"tiểu học\""),
            of("Công ty", "Employer", WORDS, "Công ty TNHH Ánh Dương", "VPBank"),
            of("Người giới thiệu", "Referred by", WORDS, "Phạm Quốc Dũng", "Hoàng Thu Hà"),
            of("Số CCCD", "National ID", List.of(Kind.DIGITS), "001090012345", "079185000001"),
            of("Số tài khoản", "Account number", List.of(Kind.DIGITS), "0123456789", "19038812345678"),
            of("Mã số thuế", "Tax code", List.of(Kind.DIGITS), "0100233583", "8001234567"),
            of("Số tiền vay", "Loan amount", List.of(Kind.MONEY), "500000000", "3500000000"),
            of("Thu nhập hàng tháng", "Monthly income", List.of(Kind.MONEY), "35000000", "9500000"),
            of("Giá trị tài sản", "Asset price", List.of(Kind.MONEY), "1200000000", "850000"),
            of("Số điện thoại", "Phone number", List.of(Kind.PHONE), "0912345678", "0987654321"),
            of("Điện thoại người thân", "Mobile of a relative", List.of(Kind.PHONE), "0356789012", "0701234567"),
            of("Thư điện tử", "E-mail", List.of(Kind.EMAIL), "an.nv@vidu.vn", "hong_hanh+vay@vidu.com.vn"),
            of("Số người phụ thuộc", "Number of dependants", List.of(Kind.NUMBER), "2", "0", "4"),
            of("Kỳ hạn (tháng)", "Term (months)", List.of(Kind.NUMBER), "24", "120", "6"),
            of("Lãi suất", "Interest rate", List.of(Kind.DECIMAL), "7.5", "12", "0.25"),
            of("Ngày sinh", "Date of birth", DAY, "1990-05-12", "1985-12-31", "2001-02-01"),
            of("Ngày cấp", "Issue date", DAY, "2021-07-01", "2019-10-09"),
            of("Ngày hết hạn", "Expiry date", DAY, "2031-07-01", "2029-11-30"),
            of("Giờ gọi lại", "Call back at", List.of(Kind.TIME), "14:30", "08:05"),
            of("Tháng bắt đầu", "Starting month", List.of(Kind.MONTH), "2026-12", "2027-01"),
            of("Thời điểm hẹn gặp", "Appointment", List.of(Kind.DATE_TIME), "2026-12-06T15:00", "2027-01-02T09:45"),
            of("Ghi chú", "Notes", LONG, "Gọi trước khi đến", "Dòng một\nDòng hai", "50% & <không> rõ"),
            of("Lý do vay", "Reason for the loan", LONG, "Mua nhà ở", "Sửa nhà, mua xe"),
            of("Giới tính", "Gender", ONE_OF, "Nam", "Nữ", "Khác"),
            of("Tỉnh thành", "Province", ONE_OF, "Hà Nội", "Đà Nẵng", "Cần Thơ", "TP. Hồ Chí Minh"),
            of("Loại thẻ", "Card type", ONE_OF, "Thẻ vàng 🌟", "Thẻ bạch kim", "Thẻ chuẩn"),
            of("Tình trạng hôn nhân", "Marital status", ONE_OF, "Độc thân", "Đã kết hôn", "Ly hôn"),
            of("Chi nhánh", "Branch", ONE_OF, "Chi nhánh Láng Hạ", "Chi nhánh Bến Thành", "Chi nhánh Hội An"),
            of("Mục đích", "Purpose", ONE_OF, "Mua nhà", "Mua xe", "Kinh doanh", "Du học"),
            of("Nhận tin qua", "Contact channels", SOME_OF, "Tin nhắn SMS", "Zalo", "Thư giấy", "Điện thoại"),
            of("Giấy tờ kèm theo", "Attached papers", SOME_OF, "CCCD", "Sổ hộ khẩu", "Hợp đồng lao động"),
            of("Tôi đồng ý với điều khoản", "I agree to the terms", TICK, "true"),
            of("Nhận bản tin", "Newsletter", TICK, "true"),
            of("Đã đọc biểu phí", "I have read the fees", TICK, "true"));

    private static Subjects of(String vietnamese, String english, List<Kind> kinds, String... answers) {
        return new Subjects(vietnamese, english, kinds, List.of(answers));
    }

    /// Something to be written.
    static Subjects asking(String vietnamese, String english) {
        return of(vietnamese, english, WORDS);
    }

    /// Something to be chosen.
    static Subjects choosing(String vietnamese, String english, String... answers) {
        return of(vietnamese, english, ONE_OF, answers);
    }

    /// The options of a choice: the page's codes with what people read.
    List<Choice> choices(Kind kind) {
        return answers.stream()
                .map(label -> new Choice(kind.isKnownByWords() ? label : code(label), label))
                .toList();
    }

    /// A page's code for what it offers.
    static String code(String label) {
        return Words.plain(label).replace(' ', '-');
    }

    /// An answer as the agent is asked for it.
    FieldValue answer(Kind kind, Random random) {
        if (kind.isSeveral()) {
            List<String> some = choices(kind).stream()
                    .map(Choice::value)
                    .filter(v -> random.nextBoolean())
                    .toList();
            return FieldValue.of(
                    some.isEmpty() ? List.of(choices(kind).getLast().value()) : some);
        }
        boolean isChoice = kinds.equals(ONE_OF);
        int which = random.nextInt(answers.size());
        return FieldValue.of(isChoice ? choices(kind).get(which).value() : answers.get(which));
    }

    boolean isChoice() {
        return kinds.equals(ONE_OF) || kinds.equals(SOME_OF);
    }
}
