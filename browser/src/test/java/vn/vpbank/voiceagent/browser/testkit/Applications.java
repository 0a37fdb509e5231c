package vn.vpbank.voiceagent.browser.testkit;

import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import java.util.List;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Whole applications, step by step, with values that the demo bank takes.
public final class Applications {
    private Applications() {}

    public static FormCommand[] loan() {
        return new FormCommand[] {
            set("customerName", "Nguyễn Văn An"),
            set("birthDate", "1990-05-12"),
            set("gender", "male"),
            set("nationalId", "001090012345"),
            set("idIssueDate", "2021-07-01"),
            set("idIssuePlace", "Cục Cảnh sát quản lý hành chính"),
            set("phoneNumber", "0912345678"),
            set("permanentAddress", "12 Láng Hạ, Hà Nội"),
            NEXT,
            set("occupation", "employed"),
            set("monthlyIncome", "35000000"),
            set("loanAmount", "500000000"),
            set("loanTerm", "24"),
            set("loanPurpose", "home"),
            NEXT,
            set("collateral", "none"),
            set("hasGuarantor", "yes"),
            set("guarantorName", "Trần Thị Hồng"),
            set("guarantorPhone", "0987654321"),
            set("agreeTerms", "true")
        };
    }

    public static FormCommand[] leave() {
        return new FormCommand[] {
            set("employeeId", "004512"),
            set("employeeName", "Lê Minh Châu"),
            set("department", "it"),
            set("workEmail", "chau.lm@vidu.vn"),
            set("managerName", "Phạm Quốc Dũng"),
            NEXT,
            set("leaveType", "annual"),
            set("startDate", "2026-12-07"),
            set("endDate", "2026-12-09"),
            set("halfDay", "true"),
            set("leaveReason", "Về quê thăm gia đình"),
            set("handoverAt", "2026-12-06T15:00"),
            set("handoverName", "Hoàng Thu Hà"),
            NEXT,
            set("advanceAmount", "10000000"),
            set("advanceMonth", "2026-12"),
            set("accountNumber", "0123456789"),
            set("needAdvance", "yes"),
            set("notifyBy", List.of("email", "zalo")),
            set("agreePolicy", "true")
        };
    }
}
