package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.browser.testkit.Commands.execute;
import static vn.vpbank.voiceagent.browser.testkit.Commands.outcome;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.testkit.Commands;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.browser.testkit.Zoo;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;

/// One row for each widget of the libraries that real forms are made of. What the page's own code was told is the
/// judge: a widget that only looks filled fails.
final class ZooIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @BeforeAll
    static void serve() {
        Zoo.serve(BROWSER.pages());
    }

    private static FormSession open(String page) {
        return BROWSER.shared(Commands.form(page, Zoo.url(BROWSER.pages(), page)));
    }

    private static Field only(FormSession session, String label) {
        List<Field> found = session.read().fields().stream()
                .filter(f -> f.cleanLabel().equals(label))
                .toList();
        assertThat(found)
                .as("fields labelled %s among %s", label, session.known().fields())
                .hasSize(1);
        return found.getFirst();
    }

    private static FieldValue value(FieldType type, String text) {
        return type == FieldType.MULTISELECT ? FieldValue.of(List.of(text.split("; "))) : FieldValue.of(text);
    }

    @ParameterizedTest(name = "{0}: {1} ({2}) = {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # page       | label               | type           | set                | actual             | shown               | the page was told
            react        | Họ và tên           | text           | Nguyễn Văn An      | Nguyễn Văn An      | Nguyễn Văn An       | fullName=Nguyễn Văn An
            react        | Số người phụ thuộc  | number         | 2                  | 2                  | 2                   | kids=2
            react        | Ngày sinh           | date           | 1990-05-12         | 1990-05-12         | 1990-05-12          | birth=1990-05-12
            react        | Giờ hẹn             | time           | 15:30              | 15:30              | 15:30               | hour=15:30
            react        | Tháng bắt đầu       | month          | 2026-12            | 2026-12            | 2026-12             | start=2026-12
            react        | Hẹn lúc             | datetime-local | 2026-12-06T15:00   | 2026-12-06T15:00   | 2026-12-06T15:00    | meet=2026-12-06T15:00
            react        | Nghề nghiệp         | combobox       | Bác sĩ             | Bác sĩ             | Bác sĩ              | job=Bác sĩ
            react        | Số tiền vay         | text           | 3500000000         | 3500000000         | 3.500.000.000       | amount=3500000000
            react        | Tỉnh thành          | select         | dn                 | dn                 | Đà Nẵng             | city=dn
            react        | Nhận tin qua        | multiselect    | sms; zalo          | sms, zalo          | Tin nhắn, Zalo      | via=sms+zalo
            react        | Giới tính           | radio          | f                  | f                  | Nữ                  | sex=f
            react        | Đồng ý điều khoản   | checkbox       | true               | true               | true                | agree=true
            react        | Nhận cảnh báo       | checkbox       | true               | true               | true                | alerts=true
            react        | Nhận bản tin        | checkbox       | true               | true               | true                | news=true
            react        | Gói tài khoản       | radio          | Vàng               | Vàng               | Vàng                | plan=Vàng
            react        | Ghi chú             | textarea       | Gọi trước khi đến  | Gọi trước khi đến  | Gọi trước khi đến   | note=Gọi trước khi đến
            react        | Kỳ hạn (tháng)      | number         | 36                 | 36                 | 36                  | term=36
            react        | Lý do vay           | textarea       | Mua nhà ở          | Mua nhà ở          | Mua nhà ở           | reason=Mua nhà ở
            react        | Thu nhập hàng tháng | text           | 35000000           | 35000000           | 35.000.000 đ        | income=35000000
            react        | Giá trị tài sản     | text           | 50000000           | 50000000           | 50 000 000          | worth=50000000
            react        | Số điện thoại       | text           | 0912345678         | 0912345678         | 0912 345 678        | phone=0912345678
            react        | Ngày cấp            | text           | 2021-07-01         | 2021-07-01         | 01/07/2021          | issued=01072021
            mui          | Họ và tên           | text           | Nguyễn Văn An      | Nguyễn Văn An      | Nguyễn Văn An       | name=Nguyễn Văn An
            mui          | Tỉnh thành          | combobox       | Đà Nẵng            | Đà Nẵng            | Đà Nẵng             | city=dn
            mui          | Nhận tin qua        | multiselect    | Tin nhắn; Zalo     | Tin nhắn, Zalo     | Tin nhắn, Zalo      | via=sms+zalo
            mui          | Chi nhánh           | combobox       | Chi nhánh số 123   | Chi nhánh số 123   | Chi nhánh số 123    | branch=b123
            mui          | Ngôn ngữ            | multiselect    | Tiếng Việt; Tiếng Pháp | Tiếng Việt, Tiếng Pháp | Tiếng Việt, Tiếng Pháp | langs=Tiếng Pháp+Tiếng Việt
            mui          | Giới tính           | radio          | f                  | f                  | Nữ                  | sex=f
            mui          | Đồng ý điều khoản   | checkbox       | true               | true               | true                | agree=true
            mui          | Mở thẻ kèm theo     | checkbox       | true               | true               | true                | card=true
            mui          | Tỷ lệ vay (%)       | number         | 65                 | 65                 | 65                  | rate=65
            mui          | Ngày sinh           | date           | 1990-05-12         | 1990-05-12         | 12/05/1990          | birth=1990-05-12
            react-select | Tỉnh thành          | combobox       | Đà Nẵng            | Đà Nẵng            | Đà Nẵng             | city=dn
            react-select | Nhận tin qua        | multiselect    | Tin nhắn; Zalo     | Tin nhắn, Zalo     | Tin nhắn, Zalo      | via=sms+zalo
            react-select | Nơi cấp             | combobox       | Cần Thơ            | Cần Thơ            | Cần Thơ             | place=ct
            react-select | Chi nhánh           | combobox       | Chi nhánh số 321   | Chi nhánh số 321   | Chi nhánh số 321    | branch=b321
            headless     | Tỉnh thành          | combobox       | Đà Nẵng            | Đà Nẵng            | Đà Nẵng             | city=dn
            headless     | Nhận tin qua        | multiselect    | Tin nhắn; Zalo     | Tin nhắn, Zalo     | Tin nhắn, Zalo      | via=sms+zalo
            headless     | Nơi cấp             | combobox       | Cần Thơ            | Cần Thơ            | Cần Thơ             | place=ct
            headless     | Gói tài khoản       | radio          | Vàng               | Vàng               | Vàng                | plan=Vàng
            headless     | Nhận cảnh báo       | checkbox       | true               | true               | true                | alerts=true
            headless     | Đồng ý điều khoản   | checkbox       | true               | true               | true                | agree=true
            antd         | Họ và tên           | text           | Nguyễn Văn An      | Nguyễn Văn An      | Nguyễn Văn An       | fullName=Nguyễn Văn An
            antd         | Số tiền vay         | text           | 3500000000         | 3500000000         | 3.500.000.000       | amount=3500000000
            antd         | Tỉnh thành          | combobox       | Đà Nẵng            | Đà Nẵng            | Đà Nẵng             | city=dn
            antd         | Chi nhánh           | combobox       | Chi nhánh số 123   | Chi nhánh số 123   | Chi nhánh số 123    | branch=b123
            antd         | Điểm giao dịch      | combobox       | Chi nhánh số 77    | Chi nhánh số 77    | Chi nhánh số 77     | office=b77
            antd         | Nhận tin qua        | multiselect    | Tin nhắn; Zalo     | Tin nhắn, Zalo     | Tin nhắn, Zalo      | via=sms+zalo
            antd         | Nghề nghiệp         | combobox       | Bác sĩ             | Bác sĩ             | Bác sĩ              | job=Bác sĩ
            antd         | Ngày sinh           | text           | 1990-05-12         | 1990-05-12         | 12/05/1990          | birth=1990-05-12
            antd         | Giới tính           | radio          | f                  | f                  | Nữ                  | sex=f
            antd         | Mục đích            | multiselect    | home; car          | home, car          | Mua nhà, Mua xe     | aims=car+home
            antd         | Nhận cảnh báo       | checkbox       | true               | true               | true                | alerts=true
            antd         | Tỷ lệ vay           | number         | 65                 | 65                 | 65                  | rate=65
            antd         | Đồng ý điều khoản   | checkbox       | true               | true               | true                | agree=true
            classic      | Tỉnh thành          | select         | dn                 | dn                 | Đà Nẵng             | city=dn
            classic      | Nhận tin qua        | multiselect    | sms; zalo          | sms, zalo          | Tin nhắn, Zalo      | via=sms+zalo
            classic      | Ngày sinh           | text           | 1990-05-12         | 1990-05-12         | 12/05/1990          | birth=12/05/1990
            classic      | Ngày cấp            | text           | 2021-07-01         | 2021-07-01         | 01/07/2021          | issued=2021-07-01
            classic      | Số tiền vay         | text           | 3500000000         | 3500000000         | 3.500.000.000       | amount=3500000000
            classic      | Thu nhập            | text           | 50000000           | 50000000           | 50 000 000          | income=50000000
            classic      | Số điện thoại       | text           | 0912345678         | 0912345678         | 0912 345 678        | phone=0912345678
            classic      | Số thẻ              | text           | 4111111111111111   | 4111111111111111   | 4111 1111 1111 1111 | card=4111111111111111
            jquery-ui    | Ngày sinh           | text           | 1990-05-12         | 1990-05-12         | 05/12/1990          | birth=05/12/1990
            jquery-ui    | Ngày cấp            | text           | 2021-07-01         | 2021-07-01         | 01/07/2021          | issued=01/07/2021
            jquery-ui    | Tỉnh thành          | text           | Đà Nẵng            | Đà Nẵng            | Đà Nẵng             | city=Đà Nẵng
            jquery-ui    | Số người            | text           | 4                  | 4                  | 4                   | people=4
            jquery-ui    | Kỳ hạn              | number         | 36                 | 36                 | 36                  | term=36
            jquery-ui    | Tỷ lệ               | number         | -3                 | -3                 | -3                  | rate=-3
            vue          | Họ và tên           | text           | Nguyễn Văn An      | Nguyễn Văn An      | Nguyễn Văn An       | name=Nguyễn Văn An
            vue          | Tuổi                | number         | 36                 | 36                 | 36                  | age=36
            vue          | Địa chỉ             | text           | 12 Láng Hạ         | 12 Láng Hạ         | 12 Láng Hạ          | late=12 Láng Hạ
            vue          | Tỉnh thành          | select         | dn                 | dn                 | Đà Nẵng             | city=dn
            vue          | Nhận tin qua        | multiselect    | sms; zalo          | sms, zalo          | Tin nhắn, Zalo      | via=sms+zalo
            vue          | Giới tính           | radio          | f                  | f                  | Nữ                  | sex=f
            vue          | Đồng ý điều khoản   | checkbox       | true               | true               | true                | agree=true
            vue          | Ngày sinh           | date           | 1990-05-12         | 1990-05-12         | 1990-05-12          | birth=1990-05-12
            vue          | Ghi chú             | textarea       | Gọi trước          | Gọi trước          | Gọi trước           | note=Gọi trước
            vue          | Số tiền vay         | text           | 3500000000         | 3500000000         | 3.500.000.000       | amount=3500000000
            """)
    void a_widget_takes_a_value_and_shows_it(
            String page, String label, String type, String set, String actual, String shown, String told) {
        FormSession session = open(page);
        Field field = only(session, label);
        assertThat(field.type().wire()).isEqualTo(type);
        FillReport report = session.execute(List.of(new FormCommand.Set(field.ref(), value(field.type(), set))));
        FieldOutcome outcome = outcome(report, field.ref().value());
        assertThat(outcome.problem()).as("problem").isEmpty();
        assertThat(outcome.actual()).hasToString(actual);
        assertThat(outcome.shown()).isEqualTo(shown);
        assertThat(session.read().text()).contains(told + ";");
    }

    @ParameterizedTest(name = "{0}: {1} is emptied of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # page       | label             | set              | the page was told
            react        | Họ và tên         | An               | fullName=
            react        | Số tiền vay       | 5000000          | amount=
            react        | Tỉnh thành        | dn               | city=
            react        | Nhận tin qua      | sms              | via=
            react        | Đồng ý điều khoản | true             | agree=false
            react        | Lý do vay         | Mua nhà          | reason=
            mui          | Tỉnh thành        | Đà Nẵng          | city=
            mui          | Nhận tin qua      | Tin nhắn; Zalo   | via=
            mui          | Chi nhánh         | Chi nhánh số 5   | branch=
            mui          | Ngôn ngữ          | Tiếng Anh        | langs=
            mui          | Ngày sinh         | 1990-05-12       | birth=
            react-select | Tỉnh thành        | Đà Nẵng          | city=
            react-select | Nhận tin qua      | Tin nhắn; Zalo   | via=
            headless     | Nhận tin qua      | Tin nhắn; Zalo   | via=
            antd         | Tỉnh thành        | Đà Nẵng          | city=
            antd         | Nhận tin qua      | Tin nhắn; Zalo   | via=
            antd         | Ngày sinh         | 1990-05-12       | birth=
            classic      | Tỉnh thành        | dn               | city=
            classic      | Ngày sinh         | 1990-05-12       | birth=
            classic      | Ngày cấp          | 2021-07-01       | issued=
            vue          | Họ và tên         | An               | name=
            """)
    void a_widget_is_emptied(String page, String label, String set, String told) {
        FormSession session = open(page);
        Field field = only(session, label);
        session.execute(List.of(new FormCommand.Set(field.ref(), value(field.type(), set))));
        FillReport report = execute(session, new FormCommand.Clear(field.ref()));
        assertThat(outcome(report, field.ref().value()).problem()).as("problem").isEmpty();
        assertThat(session.read().text()).contains(told + ";");
    }

    @ParameterizedTest(name = "{0}: {1} has no {3} and keeps {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # page       | label          | holds            | asked for       | the page was told
            react        | Tỉnh thành     | dn               | Huế             | city=dn
            react        | Gói tài khoản  | Vàng             | Bạc             | plan=Vàng
            mui          | Tỉnh thành     | Đà Nẵng          | Huế             | city=dn
            mui          | Nhận tin qua   | Zalo             | Zalo; Bồ câu    | via=zalo
            mui          | Chi nhánh      | Chi nhánh số 5   | Chi nhánh số 999 | branch=b5
            mui          | Ngôn ngữ       | Tiếng Anh        | Tiếng Lào       | langs=Tiếng Anh
            react-select | Tỉnh thành     | Đà Nẵng          | Huế             | city=dn
            react-select | Nhận tin qua   | Zalo             | Zalo; Bồ câu    | via=zalo
            react-select | Nơi cấp        | Cần Thơ          | Huế             | place=ct
            headless     | Tỉnh thành     | Đà Nẵng          | Huế             | city=dn
            headless     | Nơi cấp        | Cần Thơ          | Huế             | place=ct
            antd         | Tỉnh thành     | Đà Nẵng          | Huế             | city=dn
            antd         | Chi nhánh      | Chi nhánh số 5   | Chi nhánh số 999 | branch=b5
            antd         | Điểm giao dịch | Chi nhánh số 5   | Chi nhánh số 999 | office=b5
            antd         | Nhận tin qua   | Zalo             | Zalo; Bồ câu    | via=zalo
            classic      | Tỉnh thành     | dn               | Huế             | city=dn
            jquery-ui    | Kỳ hạn         | 24               | 96              | term=24
            """)
    void a_choice_that_is_not_offered_is_reported_and_changes_nothing(
            String page, String label, String holds, String asked, String told) {
        FormSession session = open(page);
        Field field = only(session, label);
        session.execute(List.of(new FormCommand.Set(field.ref(), value(field.type(), holds))));
        FillReport report = session.execute(List.of(new FormCommand.Set(field.ref(), value(field.type(), asked))));
        FieldOutcome outcome = outcome(report, field.ref().value());
        assertThat(outcome.problem()).contains("not_in_options");
        assertThat(outcome.actual()).isEqualTo(value(field.type(), holds));
        assertThat(session.read().text()).contains(told + ";");
    }
}
