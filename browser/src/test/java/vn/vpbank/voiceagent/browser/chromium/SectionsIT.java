package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.field;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;
import static vn.vpbank.voiceagent.browser.testkit.Commands.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// The title that people see above a field, however a page writes it, and what tells fields of the same name apart.
final class SectionsIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static String sections(String body) {
        return sections(BROWSER.page(body).read());
    }

    private static String sections(FormModel form) {
        List<String> all = form.fields().stream()
                .map(f -> f.cleanLabel() + "@" + f.section())
                .toList();
        return String.join("; ", all);
    }

    @Test
    void a_line_set_off_from_the_rest_titles_what_follows_it() {
        assertThat(sections("""
                <form><div class=t style="background:#123;color:#fff">Chủ xe</div><div><div><span>Họ tên</span> <input name=a></div><div><span>Quê quán</span> <input name=b></div></div>
                <p><b>Người lái</b></p><div><span>Họ tên</span> <input name=c></div><div><b>Quê quán</b> <input name=d></div>
                <div style="font-size:22px">Xe</div><div>Biển số <input name=e></div></form>"""))
                .isEqualTo("Họ tên@Chủ xe; Quê quán@Chủ xe; Họ tên@Người lái; Quê quán@Người lái; Biển số@Xe");
    }

    @Test
    void a_row_of_a_table_with_one_heavy_cell_titles_the_rows_below_it() {
        assertThat(sections("""
                <form><table><tr><td colspan=2><b>ĐƠN ĐỀ NGHỊ</b></td></tr><tr><td colspan=2 style="font-weight:700">1. Bên bán</td></tr>
                <tr><td><b>Tên</b></td><td><input name=a></td></tr><tr><td><b>Mã số thuế</b></td><td><input name=b></td></tr>
                <tr><td colspan=2 style="font-weight:700">2. Bên mua</td></tr><tr><td><b>Tên</b></td><td><input name=c></td></tr></table></form>""")).isEqualTo("Tên@1. Bên bán; Mã số thuế@1. Bên bán; Tên@2. Bên mua");
    }

    @Test
    void words_that_name_a_field_ask_or_explain_are_no_titles() {
        assertThat(sections("""
                <form><h3>Liên hệ</h3><div style="background:#eee">Vui lòng điền đủ các mục</div><div><b>Email</b><input name=a></div>
                <div style="background:#eee">Số này dùng để nhận mã.</div><strong>Điện thoại</strong><br><input name=b><div><b>Nhận tin qua</b><div>
                <label><input type=radio name=c value=1> Thư</label><label><input type=radio name=c value=2> SMS</label></div></div></form>""")).isEqualTo("Email@Liên hệ; Điện thoại@Liên hệ; Nhận tin qua@Liên hệ");
    }

    @Test
    void the_same_title_under_two_others_is_told_with_them() {
        assertThat(sections("""
                <form><h2>Bên gửi</h2><h4>Địa chỉ</h4><label>Tỉnh <input name=a></label><h2>Bên nhận</h2><h4>Địa chỉ</h4><label>Tỉnh <input name=b></label></form>""")).isEqualTo("Tỉnh@Bên gửi – Địa chỉ; Tỉnh@Bên nhận – Địa chỉ");
    }

    @Test
    void heads_that_span_columns_title_them() {
        assertThat(sections("""
                <form><table><thead><tr><th colspan=2>Bố</th><th colspan=2>Mẹ</th></tr><tr><th>Họ tên</th><th>Năm sinh</th><th>Họ tên</th><th>Năm sinh</th></tr></thead>
                <tbody><tr><td><input name=a></td><td><input name=b></td><td><input name=c></td><td><input name=d></td></tr></tbody></table></form>""")).isEqualTo("Họ tên@Bố; Năm sinh@Bố; Họ tên@Mẹ; Năm sinh@Mẹ");
    }

    @Test
    void rows_that_are_records_are_counted_as_they_come_and_keep_their_names_when_one_above_goes() {
        FormSession session = BROWSER.page("""
                <form><h3>Hàng hoá</h3><label>Kho <input name=store></label><table><thead><tr><th>STT</th><th>Tên hàng</th><th>Số lượng</th><th></th></tr></thead><tbody id=rows></tbody></table>
                <button type=button id=more>Thêm dòng</button></form><script>
                const count = () => [...rows.rows].forEach((r, i) => { r.cells[0].textContent = i + 1; r.querySelectorAll('input').forEach((x, k) => { x.name = `items[${i}].${'nq'[k]}`; }); });
                more.onclick = () => { const r = rows.insertRow(); r.innerHTML = '<td></td><td><input></td><td><input></td><td><button type=button>Xoá</button></td>';
                  r.querySelector('button').onclick = () => { r.remove(); count(); }; count(); }; more.onclick();</script>""");
        assertThat(sections(session.read())).isEqualTo("Kho@Hàng hoá; Tên hàng@Hàng hoá; Số lượng@Hàng hoá");
        execute(session, new FormCommand.Press("Thêm dòng"));
        assertThat(sections(session.read()))
                .isEqualTo("Kho@Hàng hoá; Tên hàng@Dòng 1; Số lượng@Dòng 1; Tên hàng@Dòng 2; Số lượng@Dòng 2");
        String second = session.read().fields().getLast().ref().value();
        execute(session, set(second, "7"));
        execute(session, new FormCommand.Press("Xoá"));
        assertThat(value(session, second)).isEqualTo("7");
        execute(session, new FormCommand.Press("Thêm dòng"));
        FormModel form = session.read();
        assertThat(field(form, second).section()).isEqualTo("Dòng 1");
        assertThat(form.fields().stream().map(f -> f.ref().value()).distinct()).hasSize(5);
        execute(session, set(form.fields().getLast().ref().value(), "9"));
        assertThat(value(session, second)).isEqualTo("7");
    }

    @Test
    void boxes_side_by_side_with_the_same_words_are_counted() {
        assertThat(sections("""
                <form><div class=p><label>Tên con <input></label><label>Tuổi <input></label></div><div class=p><label>Tên con <input></label><label>Tuổi <input></label></div></form>""")).isEqualTo("Tên con@Dòng 1; Tuổi@Dòng 1; Tên con@Dòng 2; Tuổi@Dòng 2");
    }

    @Test
    void the_mark_of_a_required_field_may_be_drawn_by_styles_alone() {
        FormSession session = BROWSER.page("""
                <style>.r::after{content:" (bắt buộc)"}</style><form><table><tr><td><span class=r>Số thẻ</span></td><td><input name=a></td></tr>
                <tr><td><span>Ghi chú</span></td><td><input name=b></td></tr></table><i id=l class=r>Chủ thẻ</i><input name=c aria-labelledby=l></form>""");
        assertThat(session.read().missing())
                .containsExactly(
                        field(session.known(), "a").ref(),
                        field(session.known(), "c").ref());
    }
}
