package vn.vpbank.voiceagent.agent.planner;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// Forms and phrases to plan with.
final class PlannerForms {
    static final FormModel LOAN = read("""
            {"id":"loan","title":"Đơn vay","fields":[
             {"ref":"customerName","label":"Họ và tên *","type":"text","required":true,"section":"Khách hàng","value":"Nguyễn Văn An"},
             {"ref":"phone","label":"Số điện thoại *","type":"tel","required":true,"section":"Khách hàng","value":"0912345678"},
             {"ref":"loanPurpose","label":"Mục đích vay","type":"select","options":[
               {"value":"house","label":"Mua bất động sản"},{"value":"car","label":"Mua phương tiện đi lại"}]},
             {"ref":"beginDate","label":"Ngày giải ngân","type":"date"},
             {"ref":"endDate","label":"Ngày tất toán dự kiến","type":"date","value":"2027-01-31"},
             {"ref":"sponsor","label":"Thân nhân bảo trợ","type":"text"},
             {"ref":"secret","label":"Mã đăng nhập","type":"password"},
             {"ref":"fee","label":"Phí","type":"text","readonly":true}],
             "buttons":[{"ref":"b1","label":"Nộp hồ sơ"}]}""");

    private PlannerForms() {}

    static FormModel read(String json) {
        return FormsJson.form(FormsJson.MAPPER.readTree(json));
    }

    static OpenPhrase.FieldName name(String words, String kind) {
        return new OpenPhrase.FieldName(words, "không ai được thấy", kind, question(words));
    }

    static OpenPhrase.OptionName option(String field, String words) {
        return new OpenPhrase.OptionName(new FieldRef(field), words, question(words));
    }

    private static Question question(String words) {
        return new Question(Optional.empty(), Question.Reason.UNKNOWN_FIELD, words, "", List.of(), "?");
    }
}
