package vn.vpbank.voiceagent.bank.forms;

import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import vn.vpbank.voiceagent.bank.rules.ValueKind.Month;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Phone;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Text;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Tick;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

/// A bank employee asks for leave and, if wanted, for an advance on salary.
final class HrForm {
    private HrForm() {}

    static FormRules rules() {
        return new FormRules(
                "hr",
                "Đơn xin nghỉ phép và tạm ứng lương",
                List.of(
                        required("employeeId", "Mã nhân viên", new Digits(6, 6)),
                        required("employeeName", "Họ và tên", new Text(80)),
                        required(
                                "department",
                                "Phòng ban",
                                new Choice(List.of("retail", "sme", "risk", "ops", "it", "hr", "finance"))),
                        optional("position", "Chức danh", new Text(80)),
                        required("workEmail", "Email công việc", new Email()),
                        optional("phoneNumber", "Số điện thoại", new Phone()),
                        required("managerName", "Quản lý trực tiếp", new Text(80)),
                        required(
                                "leaveType",
                                "Loại nghỉ",
                                new Choice(List.of("annual", "sick", "unpaid", "wedding", "maternity", "bereavement"))),
                        required("startDate", "Ngày bắt đầu nghỉ", new Day(When.ANY)),
                        required("endDate", "Ngày kết thúc nghỉ", new Day(When.ANY)),
                        optional("halfDay", "Ngày cuối chỉ nghỉ buổi sáng", new Tick()),
                        required("totalDays", "Số ngày nghỉ", new Amount(0.5, 180)),
                        required("leaveReason", "Lý do nghỉ", new Text(500)),
                        required("handoverAt", "Thời điểm bàn giao công việc", new Moment()),
                        required("handoverName", "Người nhận bàn giao", new Text(80)),
                        optional("handoverPhone", "Số điện thoại người nhận bàn giao", new Phone()),
                        required("needAdvance", "Tạm ứng lương", new Choice(List.of("yes", "no"))),
                        required("advanceAmount", "Số tiền tạm ứng", new Money(500_000, 200_000_000))
                                .when("needAdvance", "yes"),
                        required("advanceMonth", "Trừ vào lương tháng", new Month())
                                .when("needAdvance", "yes"),
                        required("accountNumber", "Số tài khoản nhận lương", new Digits(8, 14))
                                .when("needAdvance", "yes"),
                        optional(
                                "notifyBy",
                                "Nhận thông báo qua",
                                new Choices(List.of("email", "sms", "teams", "zalo"))),
                        optional("emergencyContact", "Người liên hệ khi cần", new Text(120)),
                        optional("attachment", "Giấy tờ kèm theo", new FileName()),
                        optional("note", "Ghi chú", new Text(500)),
                        required("agreePolicy", "Đã đọc quy định nghỉ phép", new Tick())),
                List.of(HrForm::daysMatch));
    }

    private static Optional<FieldError> daysMatch(Map<String, String> values) {
        LocalDate start = LocalDate.parse(values.getOrDefault("startDate", ""));
        LocalDate end = LocalDate.parse(values.getOrDefault("endDate", ""));
        if (end.isBefore(start)) {
            return Optional.of(new FieldError("endDate", "Ngày kết thúc nghỉ", "Ngày kết thúc phải sau ngày bắt đầu."));
        }
        double half = values.getOrDefault("halfDay", "false").equals("true") ? 0.5 : 0;
        double days = ChronoUnit.DAYS.between(start, end) + 1 - half;
        return Double.parseDouble(values.getOrDefault("totalDays", "")) == days
                ? Optional.empty()
                : Optional.of(new FieldError("totalDays", "Số ngày nghỉ", "Số ngày nghỉ không khớp với ngày đã chọn."));
    }
}
