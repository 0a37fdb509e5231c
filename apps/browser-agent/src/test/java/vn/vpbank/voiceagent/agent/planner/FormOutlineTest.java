package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;

class FormOutlineTest {
    @Test
    void a_form_is_a_line_a_field_without_values_and_without_what_may_not_be_written() {
        assertThat(FormOutline.of(PlannerForms.LOAN, Set.of(new FieldRef("loanPurpose")))
                        .lines())
                .containsExactly(
                        "customerName|Họ và tên|text|required|Khách hàng|",
                        "phone|Số điện thoại|tel|required|Khách hàng|",
                        "loanPurpose|Mục đích vay|select|||1=Mua bất động sản; 2=Mua phương tiện đi lại",
                        "beginDate|Ngày giải ngân|date|||",
                        "endDate|Ngày tất toán dự kiến|date|||",
                        "sponsor|Thân nhân bảo trợ|text|||");
    }

    @Test
    void options_are_shown_only_where_they_are_asked_about() {
        assertThat(FormOutline.of(PlannerForms.LOAN, Set.of()).options()).isEmpty();
        assertThat(FormOutline.of(PlannerForms.LOAN, Set.of()).lines()).contains("loanPurpose|Mục đích vay|select|||");
    }

    @Test
    void figures_that_may_be_somebodys_are_covered() {
        FormModel form = PlannerForms.read("""
                {"id":"f","fields":[{"ref":"from","label":"Tài khoản","type":"select","options":[
                  {"value":"0011223344556","label":"0011 2233 4455 - 50.000.000 đ"},{"value":"2","label":"24 tháng"}]}]}""");
        assertThat(FormOutline.of(form, Set.of(new FieldRef("from"))).lines())
                .containsExactly("from|Tài khoản|select|||1=# - # đ; 2=24 tháng");
    }

    @Test
    void a_page_cannot_break_out_of_its_line_or_fill_the_outline() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            fields.addAll(PlannerForms.read("{\"id\":\"f\",\"fields\":[{\"ref\":\"r" + i
                            + "\",\"type\":\"text\",\"label\":\"a|b\\nsponsor|X\\u202e\\u0000; 1=y "
                            + "dài ".repeat(100) + "\"}]}")
                    .fields());
        }
        FormModel form = new FormModel(PlannerForms.LOAN.id(), "", 1, 1, fields, List.of(), List.of(), "");
        FormOutline outline = FormOutline.of(form, Set.of());
        assertThat(outline.lines().stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(6_000);
        assertThat(outline.fields()).hasSameSizeAs(outline.lines());
        assertThat(outline.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(120)
                        .matches("r\\d+\\|[^|\\p{Cntrl}\\p{Cf};=]*\\|text\\|\\|\\|"));
    }
}
