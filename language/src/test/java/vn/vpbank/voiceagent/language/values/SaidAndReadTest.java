package vn.vpbank.voiceagent.language.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reading is the inverse of saying, over many seeded values.
class SaidAndReadTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static String read(String words) {
        Utterance u = Utterance.of(words);
        return Numbers.read(u, 0, u.size())
                .filter(n -> n.end() == u.size())
                .map(n -> n.value().toBigInteger().toString())
                .orElse("");
    }

    @Test
    void every_number_below_ten_thousand_is_read_as_it_is_said() {
        for (long n = 0; n < 10_000; n++) {
            assertThat(read(NumberWords.of(n))).as(NumberWords.of(n)).isEqualTo("" + n);
        }
    }

    @Test
    void large_numbers_are_read_as_they_are_said() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long n = (long) Math.pow(10, random.nextDouble() * 12) + random.nextInt(1000);
            long rounded = i % 2 == 0 ? n : n / 1_000_000 * 1_000_000 + 1_000_000;
            assertThat(read(NumberWords.of(rounded)))
                    .as(NumberWords.of(rounded))
                    .isEqualTo("" + rounded);
        }
    }

    @Test
    void southern_wording_means_the_same() {
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            long n = random.nextLong(1_000_000_000_000L);
            String words = NumberWords.of(n)
                    .replace("nghìn", "ngàn")
                    .replace("linh", "lẻ")
                    .replace("tỷ", "tỉ");
            assertThat(read(words)).as(words).isEqualTo("" + n);
        }
    }

    @Test
    void dates_of_two_centuries_are_read_as_they_are_said() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2100; day = day.plusDays(3)) {
            String month = day.getMonthValue() == 4 ? "tư" : NumberWords.of(day.getMonthValue());
            String words = "ngày " + NumberWords.of(day.getDayOfMonth()) + " tháng " + month + " năm "
                    + NumberWords.of(day.getYear());
            Utterance u = Utterance.of(words);
            assertThat(Dates.read(u, 0, u.size(), Tense.ANY, TODAY).flatMap(Dates.Reading::date))
                    .as(words)
                    .contains(day);
        }
    }

    @Test
    void digits_are_read_one_by_one() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder digits = new StringBuilder();
            for (int k = 0; k < 12; k++) {
                digits.append(random.nextInt(10));
            }
            Utterance u = Utterance.of(NumberWords.digits(digits.toString()));
            assertThat(Digits.read(u, 0, u.size()).strings()).contains(digits.toString());
        }
    }
}
