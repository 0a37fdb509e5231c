package vn.vpbank.voiceagent.bank.forms;

import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.util.List;
import vn.vpbank.voiceagent.bank.rules.FormRules;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Choice;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Choices;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Day;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Digits;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Email;
import vn.vpbank.voiceagent.bank.rules.ValueKind.FileName;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Money;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Phone;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Text;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Tick;
import vn.vpbank.voiceagent.bank.rules.ValueKind.TimeOfDay;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

/// A customer or an officer asks to have one transaction looked into.
final class TransactionForm {
    private TransactionForm() {}

    static FormRules rules() {
        return new FormRules(
                "transaction",
                "Yêu cầu kiểm tra giao dịch",
                List.of(
                        required("accountNumber", "Số tài khoản", new Digits(8, 14)),
                        required("accountHolder", "Chủ tài khoản", new Text(80)),
                        required("phoneNumber", "Số điện thoại", new Phone()),
                        optional("email", "Email nhận kết quả", new Email()),
                        required("transactionCode", "Mã giao dịch", new Digits(6, 12)),
                        required("transactionDate", "Ngày giao dịch", new Day(When.PAST)),
                        optional("transactionTime", "Giờ giao dịch", new TimeOfDay()),
                        required(
                                "transactionType",
                                "Loại giao dịch",
                                new Choice(List.of("transfer", "withdraw", "deposit", "payment", "card"))),
                        required(
                                "channel",
                                "Kênh giao dịch",
                                new Choice(List.of("counter", "atm", "internet", "mobile"))),
                        required("amount", "Số tiền giao dịch", new Money(1_000, 100_000_000_000L)),
                        optional("fee", "Phí tra soát", new Money(0, 10_000_000)),
                        required("receiverName", "Người thụ hưởng", new Text(80))
                                .when("transactionType", "transfer"),
                        required("receiverAccount", "Số tài khoản thụ hưởng", new Digits(8, 14))
                                .when("transactionType", "transfer"),
                        required(
                                        "receiverBank",
                                        "Ngân hàng thụ hưởng",
                                        new Choice(List.of("vpbank", "vietcombank", "bidv", "techcombank", "other")))
                                .when("transactionType", "transfer"),
                        required(
                                "issue",
                                "Vấn đề gặp phải",
                                new Choice(List.of(
                                        "not_received", "wrong_account", "wrong_amount", "duplicate", "fraud"))),
                        required("priority", "Mức ưu tiên", new Choice(List.of("normal", "high"))),
                        required("description", "Nội dung yêu cầu", new Text(1000)),
                        optional("documents", "Giấy tờ đã có", new Choices(List.of("receipt", "id_card", "statement"))),
                        optional("evidence", "Ảnh biên lai", new FileName()),
                        required("agreeFee", "Đồng ý mức phí tra soát", new Tick())),
                List.of());
    }
}
