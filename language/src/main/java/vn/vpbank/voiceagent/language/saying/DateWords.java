package vn.vpbank.voiceagent.language.saying;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import vn.vpbank.voiceagent.language.values.NumberWords;

/// Dates and times in words.
final class DateWords {
    private DateWords() {}

    static String of(LocalDate date) {
        return "ngày " + NumberWords.of(date.getDayOfMonth()) + " " + of(YearMonth.from(date));
    }

    static String of(YearMonth month) {
        return "tháng " + month(month.getMonthValue()) + " năm " + NumberWords.of(month.getYear());
    }

    /// April is "tháng tư", never "tháng bốn".
    private static String month(int month) {
        return month == 4 ? "tư" : NumberWords.of(month);
    }

    static String of(LocalTime time) {
        String hour = NumberWords.of(time.getHour()) + " giờ";
        return time.getMinute() == 0 ? hour : hour + " " + NumberWords.of(time.getMinute()) + " phút";
    }
}
