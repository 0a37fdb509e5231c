package vn.vpbank.voiceagent.language.fields;

import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.language.values.Proper;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Whose name a field's text may be, by its label.
final class ProperNames {
    private static final Pattern PLACE = Pattern.compile(
            "(nơi|địa điểm|địa chỉ|chỗ|điểm|vị trí|cảng|ga|sân bay|cửa khẩu|quê|nguyên quán|tuyến|khu vực|kho|trụ sở)( .*)?"
                    + "|.*(port|place|location|city|address|province|destination|origin|airport|station|site)( .*)?");
    private static final Pattern BODY = Pattern.compile(
            "(tên |)(công ty|doanh nghiệp|ngân hàng|tổ chức|trường|cửa hàng|cơ quan|đơn vị|hợp tác xã|hộ kinh doanh|đoàn|hội|câu lạc bộ|quán|tiệm|bệnh viện|phòng khám|cơ sở"
                    + "|chi nhánh|gara|hãng|nhà (cung cấp|thầu|sản xuất|hàng)|garage|đại lý|văn phòng)( .*)?"
                    + "|.*(company|bank|school|university|hospital|clinic|agency|authority|organi[sz]ation|employer|supplier|exporter|importer"
                    + "|vendor|garage|branch|institution|affiliation|workplace|sponsor)( name)?");
    private static final Pattern PERSON = Pattern.compile(
            "(bên|phụ huynh|người|giám đốc|đồng|chủ|cha|mẹ|bố|vợ|chồng|anh|con|kế toán|thủ quỹ|thủ kho|trưởng|phó|đại diện"
                    + "|bác sĩ|luật sư|kỹ sư|kiến trúc sư|giảng viên|giáo viên|thầy|cô|cán bộ|nhân viên|khách|tài xế|lái xe|hội viên"
                    + "|thành viên|cố vấn|điều phối viên|kỹ thuật viên|tư vấn viên|hướng dẫn viên|nhân sự|cổ đông|nguyên đơn|bị đơn|thân nhân|người thân|ông|bà)( .*)?"
                    + "|.*(contact|traveller|traveler|applicant|beneficiary|guardian|parent|insured|lessor|lessee|landlord|tenant"
                    + "|manager|director|owner|driver|doctor|signatory|trustee|nominee|claimant|policyholder|person|agent|broker"
                    + "|exporter|importer|buyer|seller|consignee|shipper|sender|recipient|receiver|remitter|borrower|lender|payer|payee"
                    + "|holder|customer|client|investor|contractor|representative)");

    private ProperNames() {}

    static Proper of(Field field, ValueKind kind, String label) {
        boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.COMBOBOX;
        if (kind == ValueKind.ADDRESS || (isText(kind) && PLACE.matcher(label).matches())) {
            return Proper.PLACE;
        }
        if (!text || !isText(kind)) {
            return kind == ValueKind.NAME && PERSON.matcher(label).matches() ? Proper.PERSON : Proper.NOTHING;
        }
        return BODY.matcher(label).matches()
                ? Proper.BODY
                : PERSON.matcher(label).matches() ? Proper.PERSON : Proper.ANYTHING;
    }

    private static boolean isText(ValueKind kind) {
        return kind == ValueKind.TEXT || kind == ValueKind.LONG_TEXT;
    }
}
