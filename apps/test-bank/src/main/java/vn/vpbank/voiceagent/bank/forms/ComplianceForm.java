package vn.vpbank.voiceagent.bank.forms;

import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.bank.rules.FieldError;
import vn.vpbank.voiceagent.bank.rules.FormRules;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Amount;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Choice;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Choices;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Day;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Digits;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Email;
import vn.vpbank.voiceagent.bank.rules.ValueKind.FileName;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Moment;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Money;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Phone;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Text;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Tick;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

/// A report of suspicious transactions, for the prevention of money laundering.
final class ComplianceForm {
    private static final long MOST = 10_000_000_000_000L;

    private ComplianceForm() {}

    static FormRules rules() {
        return new FormRules(
                "compliance",
                "Báo cáo giao dịch đáng ngờ",
                List.of(
                        required("reportDate", "Ngày báo cáo", new Day(When.PAST)),
                        required("branchCode", "Mã chi nhánh", new Digits(4, 4)),
                        required("reporterName", "Người báo cáo", new Text(80)),
                        required("reporterEmail", "Email người báo cáo", new Email()),
                        required("reporterPhone", "Điện thoại người báo cáo", new Phone()),
                        required("urgency", "Mức độ khẩn", new Choice(List.of("normal", "urgent"))),
                        required("subjectType", "Loại khách hàng", new Choice(List.of("person", "company"))),
                        required("subjectName", "Tên khách hàng", new Text(160)),
                        required("subjectId", "Số CCCD", new Digits(12, 12)).when("subjectType", "person"),
                        required("taxCode", "Mã số thuế", new Digits(10, 13)).when("subjectType", "company"),
                        required("subjectAccount", "Số tài khoản", new Digits(8, 14)),
                        required(
                                "country",
                                "Quốc gia liên quan",
                                new Choice(List.of("vn", "us", "sg", "hk", "cn", "other"))),
                        required("transactionAt", "Thời điểm giao dịch", new Moment()),
                        required("transactionCount", "Số giao dịch", new Amount(1, 10_000)),
                        required("totalAmount", "Tổng số tiền", new Money(1_000_000, MOST)),
                        optional("averageAmount", "Bình quân một giao dịch", new Money(0, MOST)),
                        required(
                                "channel",
                                "Kênh giao dịch",
                                new Choice(List.of("counter", "atm", "internet", "mobile"))),
                        optional("counterparty", "Bên đối ứng", new Text(160)),
                        required(
                                "signs",
                                "Dấu hiệu đáng ngờ",
                                new Choices(List.of(
                                        "structuring",
                                        "high_value",
                                        "cross_border",
                                        "no_purpose",
                                        "forged",
                                        "name_list"))),
                        required("riskLevel", "Mức rủi ro", new Choice(List.of("low", "medium", "high"))),
                        required("description", "Mô tả sự việc", new Text(2000)),
                        required("action", "Biện pháp đã áp dụng", new Choice(List.of("none", "watch", "freeze"))),
                        optional("evidence", "Tài liệu kèm theo", new FileName()),
                        required("confidential", "Cam kết bảo mật", new Tick())),
                List.of(ComplianceForm::reportedAfterwards));
    }

    private static Optional<FieldError> reportedAfterwards(Map<String, String> values) {
        LocalDate reported = LocalDate.parse(values.getOrDefault("reportDate", ""));
        LocalDate happened =
                LocalDateTime.parse(values.getOrDefault("transactionAt", "")).toLocalDate();
        return happened.isAfter(reported)
                ? Optional.of(new FieldError(
                        "transactionAt", "Thời điểm giao dịch", "Giao dịch phải xảy ra trước ngày báo cáo."))
                : Optional.empty();
    }
}
