package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.CONFIRM;
import static vn.vpbank.voiceagent.browser.testkit.Commands.NEXT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.SUBMIT;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.labelled;
import static vn.vpbank.voiceagent.browser.testkit.Commands.offered;
import static vn.vpbank.voiceagent.browser.testkit.Commands.put;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.browser.testkit.SmallPages;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Forms, or parts of them, that stand in frames of other origins.
final class FramesIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    private static final SmallPages BANK = new SmallPages();
    private static final SmallPages STRANGER = new SmallPages();

    private static final String TRANSFER = """
            <form method=post action=/send><p><label>Số tài khoản <input name=acc></label></p><p><label>Loại <select name=kind><option value="">Chọn</option><option value=a>Thường</option><option value=b>Nhanh</option></select></label></p>
            <p><label>Mã khách hàng <input name=code id=code></label></p><p><label><input type=checkbox name=ok value=1 id=ok> Đồng ý</label></p><div><label for=b>Chi nhánh</label><input id=b role=combobox aria-expanded=false aria-controls=l autocomplete=off><ul id=l role=listbox hidden></ul></div><button>Nộp hồ sơ</button></form>
            <script>code.onkeydown = e => { code.dataset.hand = e.isTrusted; }; code.oninput = () => { if (code.dataset.hand !== 'true') code.value = ''; }; ok.onclick = e => { if (!e.isTrusted) e.preventDefault(); };
            b.onfocus = () => { l.hidden = false; l.innerHTML = ['Huế', 'Vinh'].map(x => `<li role=option>${x}</li>`).join(''); b.ariaExpanded = 'true'; }; l.onclick = e => { b.value = e.target.textContent; l.hidden = true; b.ariaExpanded = 'false'; };</script>""";

    @AfterAll
    static void close() {
        BANK.close();
        STRANGER.close();
    }

    private static String frame(String url) {
        return "<iframe width=600 height=400 src='" + url + "'></iframe>";
    }

    /// The same place under another name is another site.
    private static String byName(SmallPages pages, String path) {
        return pages.url(path).toString().replace("127.0.0.1", "localhost");
    }

    private static FormSession open(String path, String body) {
        return BROWSER.open(new RegisteredForm(
                new FormId("f"),
                "f",
                List.of(),
                BROWSER.pages().page(path, body),
                List.of(BROWSER.pages().url("/").toString(), BANK.url("/").toString(), byName(BANK, "/")),
                List.of(),
                RegisteredForm.Login.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RegisteredForm.Network.PRIVATE));
    }

    @Test
    void a_form_in_a_frame_of_another_origin_is_filled_verified_and_handed_in() {
        BANK.page("/transfer", TRANSFER);
        BANK.answer("/send", 200, "text/html; charset=utf-8", "<h1>Đã tiếp nhận hồ sơ HS1</h1>");
        for (String there : List.of(BANK.url("/transfer").toString(), byName(BANK, "/transfer"))) {
            long before = BANK.count("POST /send");
            FormSession session = open(
                    "/holds",
                    "<h1>Chuyển tiền</h1><p><label>Họ tên <input name=n></label></p>" + frame(there)
                            + "<p><label>Ghi chú <input name=note></label></p>");
            assertThat(session.read().fields())
                    .extracting(f -> f.ref().value())
                    .as("in page order")
                    .containsExactly("n", "acc@f1", "kind@f1", "code@f1", "ok@f1", "b@f1", "note");
            assertThat(offered(session, "Chi nhánh")).containsExactly("Huế", "Vinh");
            assertThat(execute(
                                    session,
                                    set(session, "Họ tên", "Lan"),
                                    set(session, "Số tài khoản", "123"),
                                    set(session, "Loại", "b"),
                                    set(session, "Mã khách hàng", "KH9"),
                                    set(session, "Đồng ý", "true"),
                                    set(session, "Chi nhánh", "Vinh"),
                                    set(session, "Ghi chú", "gấp"))
                            .fields())
                    .as("some of it takes trusted keys and clicks alone")
                    .hasSize(7)
                    .allMatch(o -> o.ok());
            assertThat(labelled(session, "Mã khách hàng").value().toString()).isEqualTo("KH9");
            assertThat(execute(session, SUBMIT).status()).isEqualTo(Status.NEEDS_CONFIRMATION);
            assertThat(execute(session, CONFIRM).status()).isEqualTo(Status.SUBMITTED);
            assertThat(BANK.count("POST /send")).isEqualTo(before + 1);
        }
    }

    private static FormCommand set(FormSession session, String label, String value) {
        return new FormCommand.Set(labelled(session, label).ref(), FieldValue.of(value));
    }

    @Test
    void frames_stand_in_frames() {
        BANK.page("/inner", "<p><label>Số thẻ <input name=card></label></p>");
        BROWSER.pages().page("/deep", "<p><label>Mã <input name=card></label></p>");
        BANK.page("/middle", "<p>giữa</p>" + frame(BROWSER.pages().url("/deep").toString()));
        FormSession session = open(
                "/outer",
                "<p><label>Họ tên <input name=card></label></p>" + frame(byName(BANK, "/middle"))
                        + frame(BANK.url("/inner").toString()));
        assertThat(session.read().fields())
                .extracting(f -> f.ref().value())
                .containsExactly("card", "card@f1@f1", "card@f2");
        assertThat(put(session, "Mã", "a").ok()).isTrue();
        assertThat(put(session, "Số thẻ", "b").ok()).isTrue();
        assertThat(put(session, "Họ tên", "c").ok()).isTrue();
        assertThat(session.read().fields())
                .extracting(f -> f.value().toString())
                .containsExactly("c", "a", "b");
    }

    @Test
    void a_box_alone_in_its_frame_is_called_as_the_words_beside_the_frame() {
        BANK.page("/card", "<input name=cardnumber placeholder='1234 1234 1234 1234'>");
        BANK.page("/cvc", "<input name=cvc>");
        FormSession session = open(
                "/pay",
                "<p><label>Họ tên <input name=n></label></p><div><label>Số thẻ</label><div>"
                        + frame(BANK.url("/card").toString()) + "</div></div><div><label>Mã bảo mật</label><div>"
                        + frame(BANK.url("/cvc").toString()) + "</div></div>");
        assertThat(session.read().fields()).extracting(Field::label).containsExactly("Họ tên", "Số thẻ", "Mã bảo mật");
        assertThat(put(session, "Mã bảo mật", "123").ok()).isTrue();
        assertThat(labelled(session, "Số thẻ").value().isEmpty()).isTrue();
    }

    @Test
    void steps_within_a_frame_are_the_form_s_steps_and_files_go_there() {
        BANK.page("/steps", """
                <p>Bước <b id=no>1</b>/2</p><div id=a><label>Tên <input name=name></label></div><div id=b hidden><label>Ảnh <input type=file name=photo></label></div>
                <button type=button id=go onclick="a.hidden = true; b.hidden = false; no.textContent = 2; go.textContent = 'Nộp'">Tiếp tục</button>""");
        FormSession session = open("/around", "<h1>Vay</h1>" + frame(byName(BANK, "/steps")));
        assertThat(session.read().steps()).isEqualTo(2);
        assertThat(put(session, "Tên", "Lan").ok()).isTrue();
        execute(session, NEXT);
        assertThat(session.read().step()).isEqualTo(2);
        BROWSER.send(session, "anh.png", "x");
        assertThat(execute(session, new FormCommand.Upload(new FieldRef("photo@f1"), "anh.png"))
                        .fields()
                        .getFirst()
                        .actual())
                .hasToString("anh.png");
    }

    @Test
    void what_a_frame_shows_later_is_heard_of_and_a_frame_of_a_strange_origin_stays_out() {
        BANK.page("/more", """
                <p><label>Có con <input type=checkbox name=has onchange="document.body.insertAdjacentHTML('beforeend', '<p><label>Số con <input name=kids></label></p>')"></label></p>""");
        STRANGER.page("/x", "<p><label>Mật khẩu <input name=secret></label></p>");
        FormSession session = open(
                "/both",
                "<p><label>Họ tên <input name=n></label></p>" + frame(byName(STRANGER, "/x"))
                        + frame(STRANGER.url("/x").toString())
                        + frame(BANK.url("/more").toString()));
        assertThat(session.read().fields()).extracting(f -> f.ref().value()).containsExactly("n", "has@f1");
        assertThat(put(session, "Có con", "true").ok()).isTrue();
        assertThat(put(session, "Số con", "2").ok()).isTrue();
        assertThat(STRANGER.count("GET /x")).isZero();
    }
}
