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
            case "crm" -> crm();
            case "compliance" -> compliance();
            case "transaction" -> transaction();
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

    static Map<String, Object> crm() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("customerCode", "00123456");
        values.put("customerName", "Đỗ Thu Trang");
        values.put("nationalId", "001190012345");
        values.put("segment", "priority");
        values.put("phoneNumber", "0912345678");
        values.put("address", "8 Nguyễn Trãi, Hà Nội");
        values.put("contactChannel", "phone");
        values.put("contactTime", "09:30");
        values.put("maritalStatus", "married");
        values.put("childrenCount", "2");
        values.put("products", List.of("savings", "mortgage"));
        values.put("expectedAmount", "2000000000");
        values.put("rating", "4");
        values.put("nextMeeting", "2026-12-01T14:00");
        values.put("consent", "true");
        return values;
    }

    static Map<String, Object> compliance() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reportDate", "2026-11-20");
        values.put("branchCode", "0102");
        values.put("reporterName", "Vũ Thị Mai");
        values.put("reporterEmail", "mai.vt@vidu.vn");
        values.put("reporterPhone", "0987654321");
        values.put("urgency", "urgent");
        values.put("subjectType", "company");
        values.put("subjectName", "Công ty Ánh Dương");
        values.put("taxCode", "0101234567");
        values.put("subjectAccount", "123456789");
        values.put("country", "hk");
        values.put("transactionAt", "2026-11-19T10:15");
        values.put("transactionCount", "12");
        values.put("totalAmount", "6000000000");
        values.put("averageAmount", "500000000");
        values.put("channel", "internet");
        values.put("signs", List.of("structuring", "cross_border"));
        values.put("riskLevel", "high");
        values.put("description", "Nhiều lệnh chuyển tiền ra nước ngoài trong một buổi sáng.");
        values.put("action", "watch");
        values.put("confidential", "true");
        return values;
    }

    static Map<String, Object> transaction() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("accountNumber", "123456789");
        values.put("accountHolder", "Ngô Văn Nam");
        values.put("phoneNumber", "0901234567");
        values.put("transactionCode", "20261118");
        values.put("transactionDate", "2026-11-18");
        values.put("transactionTime", "15:20");
        values.put("transactionType", "transfer");
        values.put("channel", "mobile");
        values.put("amount", "25000000");
        values.put("fee", "20000");
        values.put("receiverName", "Bùi Thanh Sơn");
        values.put("receiverAccount", "987654321");
        values.put("receiverBank", "bidv");
        values.put("issue", "not_received");
        values.put("priority", "high");
        values.put("description", "Người nhận chưa thấy tiền.");
        values.put("documents", List.of("receipt"));
        values.put("agreeFee", "true");
        return values;
    }
}
