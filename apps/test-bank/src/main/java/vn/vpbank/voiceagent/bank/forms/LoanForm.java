package vn.vpbank.voiceagent.bank.forms;

import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.bank.rules.FieldError;
import vn.vpbank.voiceagent.bank.rules.FormRules;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Choice;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Day;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Digits;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Email;
import vn.vpbank.voiceagent.bank.rules.ValueKind.FileName;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Money;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Phone;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Text;
import vn.vpbank.voiceagent.bank.rules.ValueKind.Tick;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

/// Loan application with know-your-customer data.
final class LoanForm {
    private static final long MILLION = 1_000_000;

    private LoanForm() {}

    static FormRules rules() {
        return new FormRules(
                "loan",
                "Đơn đề nghị vay vốn",
                List.of(
                        required("customerName", "Họ và tên", new Text(80)),
                        required("birthDate", "Ngày sinh", new Day(When.ADULT_BIRTH)),
                        required("gender", "Giới tính", new Choice(List.of("male", "female", "other"))),
                        required("nationalId", "Số CCCD", new Digits(12, 12)),
                        required("idIssueDate", "Ngày cấp", new Day(When.PAST)),
                        required("idIssuePlace", "Nơi cấp", new Text(120)),
                        required("phoneNumber", "Số điện thoại", new Phone()),
                        optional("email", "Email", new Email()),
                        optional(
                                "maritalStatus",
                                "Tình trạng hôn nhân",
                                new Choice(List.of("single", "married", "divorced", "widowed"))),
                        required("permanentAddress", "Địa chỉ thường trú", new Text(200)),
                        optional("sameAddress", "Nơi ở hiện tại trùng địa chỉ thường trú", new Tick()),
                        optional("currentAddress", "Nơi ở hiện tại", new Text(200)),
                        required(
                                "occupation",
                                "Nghề nghiệp",
                                new Choice(List.of(
                                        "employed",
                                        "civil_servant",
                                        "business_owner",
                                        "self_employed",
                                        "retired",
                                        "other"))),
                        optional("workplace", "Nơi công tác", new Text(160)),
                        required("monthlyIncome", "Thu nhập hàng tháng", new Money(MILLION, 10_000 * MILLION)),
                        required("loanAmount", "Số tiền vay", new Money(10 * MILLION, 50_000 * MILLION)),
                        required(
                                "loanTerm",
                                "Kỳ hạn",
                                new Choice(List.of("6", "12", "18", "24", "36", "48", "60", "120", "180", "240"))),
                        required(
                                "loanPurpose",
                                "Mục đích vay",
                                new Choice(List.of(
                                        "home", "car", "business", "consumer", "education", "repair", "other"))),
                        optional("monthlyPayment", "Trả góp ước tính", new Money(0, 100_000 * MILLION)),
                        required(
                                "collateral",
                                "Tài sản bảo đảm",
                                new Choice(List.of("none", "house", "car", "savings"))),
                        required("collateralValue", "Giá trị tài sản", new Money(MILLION, 100_000 * MILLION))
                                .when("collateral", "house", "car", "savings"),
                        required("hasGuarantor", "Người bảo lãnh", new Choice(List.of("yes", "no"))),
                        required("guarantorName", "Họ và tên người bảo lãnh", new Text(80))
                                .when("hasGuarantor", "yes"),
                        required("guarantorPhone", "Số điện thoại người bảo lãnh", new Phone())
                                .when("hasGuarantor", "yes"),
                        optional(
                                        "guarantorRelation",
                                        "Quan hệ với người vay",
                                        new Choice(List.of("spouse", "parent", "sibling", "friend", "colleague")))
                                .when("hasGuarantor", "yes"),
                        optional("identityFile", "Ảnh chụp CCCD", new FileName()),
                        optional("note", "Ghi chú", new Text(500)),
                        required("agreeTerms", "Đồng ý điều khoản", new Tick())),
                List.of(LoanForm::issuedAfterBirth));
    }

    private static Optional<FieldError> issuedAfterBirth(Map<String, String> values) {
        LocalDate birth = LocalDate.parse(values.getOrDefault("birthDate", ""));
        LocalDate issue = LocalDate.parse(values.getOrDefault("idIssueDate", ""));
        return issue.isAfter(birth.plusYears(14))
                ? Optional.empty()
                : Optional.of(new FieldError("idIssueDate", "Ngày cấp", "CCCD chỉ cấp cho người từ 14 tuổi."));
    }
}
