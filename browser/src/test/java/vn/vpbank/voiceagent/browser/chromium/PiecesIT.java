package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;
import static vn.vpbank.voiceagent.browser.testkit.Commands.set;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Dates, times and numbers that a page takes in several controls are one field each. The page writes down what it was
/// told, by the events it was told it by.
final class PiecesIT {
    /// Writes the values of all controls down in page order whenever one changes.
    private static final String WITNESS = """
            <p id=out></p><script>const all = () => [...document.querySelectorAll('select,input')];
            const note = () => { out.textContent = 'told ' + all().map(e => e.seen ?? '').join('.') + ';'; };
            for (const type of ['input', 'change']) document.addEventListener(type, e => { e.target.seen = e.target.value; note(); }); note();
            const fill = (id, from, to, word = '') => { const list = document.getElementById(id); list.length = 1;
              for (let n = from; from < to ? n <= to : n >= to; n += from < to ? 1 : -1) list.add(new Option(word + n, n)); };</script>""";

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static Field only(FormSession session) {
        assertThat(session.read().fields()).hasSize(1);
        return session.known().fields().getFirst();
    }

    private static FieldOutcome put(FormSession session, String value) {
        String ref = only(session).ref().value();
        return outcome(execute(session, set(ref, value)), ref);
    }

    private static void clear(FormSession session) {
        Field field = only(session);
        assertThat(outcome(
                                execute(session, new FormCommand.Clear(field.ref())),
                                field.ref().value())
                        .problem())
                .isEmpty();
    }

    @Test
    void a_date_of_three_lists_is_one_field_whose_days_follow_the_month() {
        FormSession session = BROWSER.page("""
                <form><div><div>Ngày cấp hộ chiếu <b>*</b></div><div><select id=y><option value="">Năm</option></select>
                <select id=m><option value="">Tháng</option></select> <select id=d disabled><option value="">Ngày</option></select></div></div></form>""" + WITNESS + """
                <script>fill('y', 2030, 2015); fill('m', 1, 12, 'Tháng ');
                m.onchange = () => setTimeout(() => { fill('d', 1, new Date(y.value, m.value, 0).getDate()); d.disabled = !m.value; }, 60);</script>""");
        Field field = only(session);
        assertThat(field.cleanLabel()).isEqualTo("Ngày cấp hộ chiếu");
        assertThat(field.type()).isEqualTo(FieldType.DATE);
        assertThat(field.required()).isTrue();
        assertThat(field.hints().max()).contains("2030-12-31");
        FieldOutcome leap = put(session, "2024-02-29");
        assertThat(leap.ok()).as(leap.toString()).isTrue();
        assertThat(leap.shown()).isEqualTo("2024/Tháng 2/29");
        assertThat(session.read().text()).contains("told 2024.2.29;");
        assertThat(put(session, "2023-02-29").problem()).contains("not_in_options");
        FieldOutcome early = put(session, "1999-03-01");
        assertThat(early.problem()).contains("not_in_options");
        assertThat(early.actual()).hasToString("2024-02-29");
        clear(session);
        assertThat(only(session).value().isEmpty()).isTrue();
    }

    @Test
    void months_may_have_names_and_stand_first() {
        FormSession session = BROWSER.page("""
                <fieldset><legend>Date of issue</legend><select id=m name=issue_month><option value="">Month</option></select>
                <select id=d name=issue_day><option value="">Day</option></select><select id=y name=issue_year><option value="">Year</option></select></fieldset>""" + WITNESS + """
                <script>fill('d', 1, 31); fill('y', 2000, 2030);
                'January February March April May June July August September October November December'.split(' ').forEach((n, i) => m.add(new Option(n, 'M' + i)));</script>""");
        assertThat(only(session).label()).isEqualTo("Date of issue");
        assertThat(put(session, "2019-09-05").ok()).isTrue();
        assertThat(session.read().text()).contains("told M8.5.2019;");
        assertThat(only(session).value()).hasToString("2019-09-05");
    }

    @Test
    void a_date_of_three_boxes_is_one_field_whatever_names_the_boxes() {
        FormSession session = BROWSER.page("""
                <div role=group aria-label="Ngày thành lập"><span><label for=a>Ngày</label><input id=a size=2></span>
                <span><label for=b>Tháng</label><input id=b size=2></span><span><label for=c>Năm</label><input id=c size=4></span></div>""" + WITNESS);
        assertThat(only(session).label()).isEqualTo("Ngày thành lập");
        assertThat(put(session, "2019-07-02").ok()).isTrue();
        assertThat(session.read().text()).contains("told 02.07.2019;");
        assertThat(put(session, "2019-02-30").problem()).contains("not_in_options");
        assertThat(only(session).value()).hasToString("2019-07-02");
        clear(session);
        assertThat(session.read().text()).contains("told ..;");
        FormSession bare = BROWSER.page(
                "<p>Ngày sinh: <input maxlength=2> / <input maxlength=2> / <input maxlength=4></p>" + WITNESS);
        assertThat(put(bare, "1990-05-12").ok()).isTrue();
        assertThat(bare.read().text()).contains("told 12.05.1990;");
    }

    @Test
    void hours_and_minutes_are_a_time_with_or_without_halves_of_the_day() {
        FormSession session = BROWSER.page("""
                <div><label>Giờ đón khách</label><select id=h><option value="">--</option></select> giờ <select><option value="">--</option>
                <option>00<option>15<option>30<option>45</select> phút</div>""" + WITNESS + "<script>fill('h', 6, 21)</script>");
        assertThat(only(session).type()).isEqualTo(FieldType.TIME);
        assertThat(put(session, "14:30").ok()).isTrue();
        assertThat(session.read().text()).contains("told 14.30;");
        assertThat(put(session, "14:20").problem()).contains("not_in_options");
        assertThat(only(session).value()).hasToString("14:30");
        FormSession half = BROWSER.page("""
                <div><p>Pick-up time</p><input placeholder=hh maxlength=2>:<input placeholder=mm maxlength=2>
                <select><option>AM<option>PM</select></div>""" + WITNESS);
        for (String time : List.of("00:05", "12:30", "15:45")) {
            assertThat(put(half, time).ok()).as(time).isTrue();
        }
        assertThat(half.read().text()).contains("told 03.45.PM;");
    }

    @Test
    void a_month_and_its_year_are_one_field_and_a_date_with_a_time_is_too() {
        FormSession session = BROWSER.page("""
                <div><span>Bắt đầu đi làm</span><select id=m><option value="">Tháng</option></select><select id=y><option value="">Năm</option></select></div>""" + WITNESS + "<script>fill('m', 1, 12); fill('y', 2026, 1990)</script>");
        assertThat(only(session).type()).isEqualTo(FieldType.MONTH);
        assertThat(put(session, "2021-11").ok()).isTrue();
        assertThat(session.read().text()).contains("told 11.2021;");
        FormSession moment = BROWSER.page("""
                <div><div>Thời điểm xảy ra</div><input placeholder=dd maxlength=2>/<input placeholder=mm maxlength=2>/<input placeholder=yyyy maxlength=4>
                <input placeholder=hh maxlength=2>:<input placeholder=mm maxlength=2></div>""" + WITNESS);
        assertThat(only(moment).type()).isEqualTo(FieldType.DATETIME_LOCAL);
        assertThat(put(moment, "2026-03-08T07:05").ok()).isTrue();
        assertThat(moment.read().text()).contains("told 08.03.2026.07.05;");
    }

    @Test
    void a_number_with_a_box_for_each_digit_is_one_field() {
        FormSession session = BROWSER.page("<div><div>Số CCCD <i>*</i></div><div>"
                + "<input maxlength=1 inputmode=numeric>".repeat(12) + "</div></div>"
                + WITNESS + """
                <script>const boxes = all(); boxes.forEach((b, i) => b.addEventListener('input', () => { if (b.value) boxes[i + 1]?.focus(); }));</script>""");
        Field field = only(session);
        assertThat(field.cleanLabel()).isEqualTo("Số CCCD");
        assertThat(field.hints().maxLength()).hasValue(12);
        assertThat(put(session, "036188009753").ok()).isTrue();
        assertThat(session.read().text()).contains("told 0.3.6.1.8.8.0.0.9.7.5.3;");
        assertThat(put(session, "0361880097531").problem()).contains("too_long");
        assertThat(only(session).value()).hasToString("036188009753");
        clear(session);
        assertThat(only(session).value().isEmpty()).isTrue();
    }

    @Test
    void small_numbers_side_by_side_stay_what_they_are() {
        FormSession session = BROWSER.page("""
                <p>Người lớn <select id=a><option value=""></option></select> Trẻ em <select id=b><option value=""></option></select></p>
                <p>Kinh nghiệm: <input size=3> năm <input size=3> tháng</p>
                <p>Tháng <select id=m><option value=""></option></select></p><p>Năm <select id=y><option value=""></option></select></p>
                <table><tr><th>Toán</th><th>Văn</th><th>Anh</th></tr><tr><td><input maxlength=4></td><td><input maxlength=4></td><td><input maxlength=4></td></tr></table>"""
                + WITNESS
                + "<script>fill('a', 1, 9); fill('b', 0, 9); fill('m', 1, 12); fill('y', 2020, 2030)</script>");
        assertThat(session.read().fields()).hasSize(9);
    }
}
