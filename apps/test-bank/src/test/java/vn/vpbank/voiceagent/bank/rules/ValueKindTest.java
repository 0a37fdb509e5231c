package vn.vpbank.voiceagent.bank.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.bank.rules.Reading.Fits;
import vn.vpbank.voiceagent.bank.rules.Reading.Misfit;
import vn.vpbank.voiceagent.bank.rules.ValueKind.When;

class ValueKindTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"50.000.000,50000000", "50 000 000,50000000", "50000000,50000000", "'50,000,000',50000000"})
    void grouped_money_is_stored_in_digits(String written, String stored) {
        assertThat(read(new ValueKind.Money(1, 100_000_000), written)).isEqualTo(new Fits(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.000.001", "0", "-5", "năm triệu", "9999999999999999"})
    void money_out_of_bounds_or_not_a_number_is_refused(String written) {
        assertThat(read(new ValueKind.Money(1, 100_000_000), written)).isInstanceOf(Misfit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678,0912345678",
        "091 234 5678,0912345678",
        "+84912345678,0912345678",
        "0084912345678,0912345678",
        "02438221234,02438221234"
    })
    void phones_are_stored_in_domestic_form(String written, String stored) {
        assertThat(read(new ValueKind.Phone(), written)).isEqualTo(new Fits(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"091234567", "0112345678", "abc", "09123456789"})
    void a_phone_of_wrong_length_or_range_is_refused(String written) {
        assertThat(read(new ValueKind.Phone(), written)).isInstanceOf(Misfit.class);
    }

    @Test
    void a_birth_date_makes_an_adult_from_the_eighteenth_birthday_on() {
        ValueKind birth = new ValueKind.Day(When.ADULT_BIRTH);
        assertThat(read(birth, "2008-11-23")).isEqualTo(new Fits("2008-11-23"));
        assertThat(read(birth, "2008-11-24")).isInstanceOf(Misfit.class);
        assertThat(read(birth, "1926-11-23")).isInstanceOf(Misfit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/02/2026", "2026-2-3", ""})
    void an_impossible_or_misspelt_day_is_refused(String written) {
        assertThat(read(new ValueKind.Day(When.ANY), written)).isInstanceOf(Misfit.class);
    }

    @Test
    void moments_times_and_months_keep_their_canonical_spelling() {
        assertThat(read(new ValueKind.Moment(), "2026-11-23T09:05")).isEqualTo(new Fits("2026-11-23T09:05"));
        assertThat(read(new ValueKind.TimeOfDay(), "09:05")).isEqualTo(new Fits("09:05"));
        assertThat(read(new ValueKind.Month(), "2026-12")).isEqualTo(new Fits("2026-12"));
        assertThat(read(new ValueKind.Moment(), "2026-11-23T25:00")).isInstanceOf(Misfit.class);
        assertThat(read(new ValueKind.TimeOfDay(), "9h")).isInstanceOf(Misfit.class);
        assertThat(read(new ValueKind.Month(), "2026-13")).isInstanceOf(Misfit.class);
    }

    @Test
    void a_number_loses_leading_zeros_and_a_useless_decimal() {
        assertThat(read(new ValueKind.Amount(0, 999), "042")).isEqualTo(new Fits("42"));
        assertThat(read(new ValueKind.Amount(0, 999), "3.0")).isEqualTo(new Fits("3"));
        assertThat(read(new ValueKind.Amount(0, 999), "3.5")).isEqualTo(new Fits("3.5"));
        assertThat(read(new ValueKind.Amount(0, 999), "1000")).isInstanceOf(Misfit.class);
    }

    @Test
    void only_listed_values_known_files_and_true_or_false_are_taken() {
        assertThat(read(new ValueKind.Choice(List.of("a", "b")), "c")).isInstanceOf(Misfit.class);
        assertThat(read(new ValueKind.FileName(), "cccd.JPG")).isEqualTo(new Fits("cccd.JPG"));
        assertThat(read(new ValueKind.FileName(), "cccd.exe")).isInstanceOf(Misfit.class);
        assertThat(read(new ValueKind.Tick(), "on")).isInstanceOf(Misfit.class);
    }

    private static Reading read(ValueKind kind, String written) {
        return kind.read(written, TODAY);
    }
}
