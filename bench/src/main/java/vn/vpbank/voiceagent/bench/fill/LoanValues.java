package vn.vpbank.voiceagent.bench.fill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Twenty values for the loan form, by step. Two sets, so that each round changes every text.
///
/// @param steps by step of the wizard: canonical value by field
record LoanValues(List<Map<String, String>> steps) {
    static final LoanValues FIRST = of(
            List.of(
                    "customerName=Trần Thị Hồng",
                    "birthDate=1990-04-15",
                    "gender=female",
                    "maritalStatus=married",
                    "nationalId=001190012345",
                    "idIssueDate=2021-05-10",
                    "idIssuePlace=Cục Cảnh sát quản lý hành chính",
                    "phoneNumber=0912345678",
                    "email=hong.tran@example.vn",
                    "permanentAddress=Số 12 phố Huế, Hà Nội"),
            List.of(
                    "occupation=employed",
                    "workplace=Công ty Bình Minh",
                    "monthlyIncome=35000000",
                    "loanAmount=1500000000",
                    "loanTerm=120",
                    "loanPurpose=home"),
            List.of("collateral=none", "hasGuarantor=no", "note=Gọi sau giờ hành chính", "agreeTerms=true"));
    static final LoanValues SECOND = of(
            List.of(
                    "customerName=Lê Văn Bảy",
                    "birthDate=1985-11-02",
                    "gender=male",
                    "maritalStatus=single",
                    "nationalId=079085000777",
                    "idIssueDate=2022-08-01",
                    "idIssuePlace=Công an Thành phố Hồ Chí Minh",
                    "phoneNumber=0387654321",
                    "email=bay.le@example.vn",
                    "permanentAddress=Số 5 đường Lê Lợi, Huế"),
            List.of(
                    "occupation=business_owner",
                    "workplace=Cửa hàng Bảy Lê",
                    "monthlyIncome=60000000",
                    "loanAmount=900000000",
                    "loanTerm=60",
                    "loanPurpose=business"),
            List.of("collateral=savings", "hasGuarantor=yes", "note=Cần giải ngân sớm", "agreeTerms=true"));

    private static LoanValues of(List<String> first, List<String> second, List<String> third) {
        return new LoanValues(List.of(map(first), map(second), map(third)));
    }

    private static Map<String, String> map(List<String> pairs) {
        Map<String, String> out = new LinkedHashMap<>();
        pairs.forEach(p -> out.put(p.substring(0, p.indexOf('=')), p.substring(p.indexOf('=') + 1)));
        return out;
    }
}
