package vn.vpbank.voiceagent.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One valid set of values for each form, as stored.
final class Samples {
    private Samples() {}

    static Map<String, Object> of(String form) {
        return switch (form) {
            case "loan" -> loan();
            case "hr" -> hr();
            default -> throw new IllegalArgumentException(form);
        };
    }

    static Map<String, Object> loan() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("customerName", "Nguyễn Văn An");
        values.put("birthDate", "1990-05-12");
        values.put("gender", "male");
        values.put("nationalId", "001090012345");
        values.put("idIssueDate", "2021-07-01");
        values.put("idIssuePlace", "Cục Cảnh sát quản lý hành chính về trật tự xã hội");
        values.put("phoneNumber", "0912345678");
        values.put("permanentAddress", "12 Láng Hạ, phường Láng, Hà Nội");
        values.put("occupation", "employed");
        values.put("monthlyIncome", "35000000");
        values.put("loanAmount", "500000000");
        values.put("loanTerm", "24");
        values.put("loanPurpose", "home");
        values.put("collateral", "none");
        values.put("hasGuarantor", "yes");
        values.put("guarantorName", "Trần Thị Hồng");
        values.put("guarantorPhone", "0987654321");
        values.put("agreeTerms", "true");
        return values;
    }

    static Map<String, Object> hr() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("employeeId", "004512");
        values.put("employeeName", "Lê Minh Châu");
        values.put("department", "it");
        values.put("workEmail", "chau.lm@vidu.vn");
        values.put("managerName", "Phạm Quốc Dũng");
        values.put("leaveType", "annual");
        values.put("startDate", "2026-12-07");
        values.put("endDate", "2026-12-09");
        values.put("halfDay", "true");
        values.put("totalDays", "2.5");
        values.put("leaveReason", "Về quê thăm gia đình");
        values.put("handoverAt", "2026-12-06T16:00");
        values.put("handoverName", "Hoàng Thu Hà");
        values.put("needAdvance", "yes");
        values.put("advanceAmount", "10000000");
        values.put("advanceMonth", "2026-12");
        values.put("accountNumber", "0123456789");
        values.put("notifyBy", List.of("email", "zalo"));
        values.put("agreePolicy", "true");
        return values;
    }
}
