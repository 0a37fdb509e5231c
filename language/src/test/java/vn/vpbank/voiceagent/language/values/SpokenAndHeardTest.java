package vn.vpbank.voiceagent.language.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.fields.FieldSpecs;

/// Whatever is read back to a person can be said by that person and means the same. `-Dsaying.times=10` takes ten times
/// as many of each kind; from 37 on, dates are taken day by day.
class SpokenAndHeardTest {
    private static final int TIMES = Integer.getInteger("saying.times", 1);
    /// A step that no month or week length divides meets every day of every month.
    private static final int DAYS = Math.max(1, 37 / TIMES);
    private static final Map<Field, ValueSpec> SPECS = new HashMap<>();
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static void heardAsSaid(Field field, String value) {
        String words = Understanding.sayer().spoken(field, FieldValue.of(value));
        assertThat(ValueTable.read(SPECS.computeIfAbsent(field, FieldSpecs::of), words))
                .as(words)
                .isEqualTo(value);
    }

    private static Field field(String label, String type) {
        return ValueTable.field("{\"label\":\"" + label + "\",\"type\":\"" + type + "\"}");
    }

    @Test
    void sums_of_money() {
        Field field = field("Số tiền vay", "text");
        Random random = new Random(11);
        for (int i = 0; i < 500 * TIMES; i++) {
            long sum = 1_000 + random.nextLong((long) Math.pow(10, 4 + random.nextInt(9)));
            heardAsSaid(field, "" + (i % 2 == 0 ? sum : Math.max(1, sum / 1_000_000) * 1_000_000));
        }
    }

    @Test
    void dates_of_two_centuries() {
        Field field = field("Ngày ghi nhận", "date");
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(DAYS)) {
            heardAsSaid(field, day.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"032", "038", "056", "070", "086", "091", "098"})
    void mobile_numbers(String prefix) {
        Field field = field("Số điện thoại", "tel");
        Random random = new Random(12);
        for (int i = 0; i < 60 * TIMES; i++) {
            heardAsSaid(field, prefix + "%07d".formatted(random.nextInt(10_000_000)));
        }
    }

    @Test
    void citizens_numbers() {
        Field field = field("Số CCCD", "text");
        Random random = new Random(13);
        for (int i = 0; i < 400 * TIMES; i++) {
            heardAsSaid(
                    field, "%03d".formatted(1 + random.nextInt(96)) + "%09d".formatted(random.nextInt(1_000_000_000)));
        }
    }

    @Test
    void email_addresses() {
        Field field = field("Email", "email");
        Random random = new Random(14);
        String[] names = {"hong", "minh", "tran", "quang", "lan", "phuong", "duc"};
        String[] hosts = {"gmail.com", "vpbank.com.vn", "yahoo.com", "congty.vn"};
        String[] joints = {"", ".", "_", "-"};
        for (int i = 0; i < 150 * TIMES; i++) {
            String local = names[random.nextInt(names.length)]
                    + joints[random.nextInt(joints.length)]
                    + names[random.nextInt(names.length)]
                    + (i % 3 == 0 ? "" + (10 + random.nextInt(2000)) : "");
            heardAsSaid(field, local + "@" + hosts[random.nextInt(hosts.length)]);
        }
    }
}
