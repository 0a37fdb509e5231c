package vn.vpbank.voiceagent.bank.forms;

import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.util.List;
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
import vn.vpbank.voiceagent.bank.rules.ValueKind.TimeOfDay;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

/// A relationship officer brings a customer's record up to date after a visit.
final class CrmForm {
    private CrmForm() {}

    static FormRules rules() {
        return new FormRules(
                "crm",
                "Cập nhật thông tin khách hàng",
                List.of(
                        required("customerCode", "Mã khách hàng", new Digits(8, 8)),
                        required("customerName", "Họ và tên", new Text(80)),
                        required("nationalId", "Số CCCD", new Digits(12, 12)),
                        optional("idExpiryDate", "Ngày hết hạn", new Day(When.COMING)),
                        optional("birthDate", "Ngày sinh", new Day(When.ADULT_BIRTH)),
                        required("segment", "Phân khúc", new Choice(List.of("standard", "priority", "private"))),
                        required("phoneNumber", "Số điện thoại", new Phone()),
                        optional("secondPhone", "Số điện thoại phụ", new Phone()),
                        optional("email", "Email", new Email()),
                        required("address", "Địa chỉ liên hệ", new Text(200)),
                        required(
                                "contactChannel",
                                "Kênh liên hệ ưu tiên",
                                new Choice(List.of("phone", "sms", "email", "branch"))),
                        optional("contactTime", "Giờ liên hệ thuận tiện", new TimeOfDay()),
                        optional(
                                "maritalStatus",
                                "Tình trạng hôn nhân",
                                new Choice(List.of("single", "married", "divorced", "widowed"))),
                        optional("childrenCount", "Số con", new Amount(0, 20)).when("maritalStatus", "married"),
                        optional("jobTitle", "Nghề nghiệp", new Text(120)),
                        optional("monthlyIncome", "Thu nhập hàng tháng", new Money(0, 10_000_000_000L)),
                        required(
                                "products",
                                "Sản phẩm quan tâm",
                                new Choices(List.of("savings", "card", "mortgage", "insurance", "invest"))),
                        optional("expectedAmount", "Số tiền dự kiến", new Money(0, 100_000_000_000L)),
                        optional("rating", "Mức độ hài lòng", new Choice(List.of("1", "2", "3", "4", "5"))),
                        optional("nextMeeting", "Lịch hẹn tiếp theo", new Moment()),
                        optional("needs", "Nhu cầu của khách hàng", new Text(500)),
                        optional("identityFile", "Ảnh chụp giấy tờ mới", new FileName()),
                        required("consent", "Khách hàng đồng ý cập nhật", new Tick())),
                List.of());
    }
}
