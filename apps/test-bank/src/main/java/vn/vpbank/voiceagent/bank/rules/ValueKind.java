package vn.vpbank.voiceagent.bank.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.bank.rules.Reading.Fits;
import vn.vpbank.voiceagent.bank.rules.Reading.Misfit;

/// What a field may hold. [#read(String, LocalDate)] gets a stripped, non-empty text.
public sealed interface ValueKind {
    /// Checks one written value.
    ///
    /// @param today the bank's date, for kinds that look at the calendar
    Reading read(String written, LocalDate today);

    /// Free text of at most `max` characters.
    record Text(int max) implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return written.length() <= max ? new Fits(written) : new Misfit("Tối đa " + max + " ký tự.");
        }
    }

    /// Digits only, spaces and dots between them left out; `least` to `most` of them.
    record Digits(int least, int most) implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            String digits = written.replaceAll("[\\s.]", "");
            if (digits.matches("\\d{" + least + "," + most + "}")) {
                return new Fits(digits);
            }
            return new Misfit(
                    least == most
                            ? "Phải có đúng " + least + " chữ số."
                            : "Phải có " + least + "–" + most + " chữ số.");
        }
    }

    /// A Vietnamese phone number in its domestic form; +84 is understood.
    record Phone() implements ValueKind {
        private static final Pattern DOMESTIC = Pattern.compile("0(?:[35789]\\d{8}|2\\d{9})");

        @Override
        public Reading read(String written, LocalDate today) {
            String digits = written.replaceAll("[\\s.\\-]", "").replaceFirst("^(?:\\+84|0084)", "0");
            return DOMESTIC.matcher(digits).matches()
                    ? new Fits(digits)
                    : new Misfit("Số điện thoại không hợp lệ, ví dụ 0912 345 678.");
        }
    }

    /// An e-mail address, stored in lower case.
    record Email() implements ValueKind {
        private static final Pattern ADDRESS =
                Pattern.compile("[A-Za-z0-9._%+\\-]{1,64}@(?:[A-Za-z0-9\\-]{1,63}\\.){1,4}[A-Za-z]{2,24}");

        @Override
        public Reading read(String written, LocalDate today) {
            return ADDRESS.matcher(written).matches()
                    ? new Fits(written.toLowerCase(Locale.ROOT))
                    : new Misfit("Email không hợp lệ.");
        }
    }

    /// Whole đồng, grouped or not; bounds included.
    record Money(long least, long most) implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            String digits = written.replaceAll("[\\s.,\\u00a0]", "");
            if (!digits.matches("\\d{1,15}")) {
                return new Misfit("Số tiền không hợp lệ.");
            }
            long amount = Long.parseLong(digits);
            return amount >= least && amount <= most
                    ? new Fits(Long.toString(amount))
                    : new Misfit("Số tiền phải từ " + grouped(least) + " đến " + grouped(most) + " đồng.");
        }

        private static String grouped(long amount) {
            return String.format(Locale.GERMANY, "%,d", amount);
        }
    }

    /// A number with at most one decimal, bounds included.
    record Amount(double least, double most) implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            if (!written.matches("\\d{1,9}(\\.\\d)?")) {
                return new Misfit("Phải là số.");
            }
            double number = Double.parseDouble(written);
            return number >= least && number <= most
                    ? new Fits(written.replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.0$", ""))
                    : new Misfit("Phải từ " + plain(least) + " đến " + plain(most) + ".");
        }

        private static String plain(double bound) {
            return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
        }
    }

    /// A calendar day as YYYY-MM-DD.
    record Day(When when) implements ValueKind {
        private static final DateTimeFormatter ISO =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Reading read(String written, LocalDate today) {
            LocalDate day;
            try {
                day = LocalDate.parse(written, ISO);
            } catch (DateTimeParseException notADay) {
                return new Misfit("Ngày không hợp lệ.");
            }
            return switch (when) {
                case ANY -> fits(day, day.getYear() >= 1900 && day.getYear() <= 2100, "Ngày không hợp lệ.");
                case PAST -> fits(day, !day.isAfter(today) && day.getYear() >= 1900, "Ngày phải ở quá khứ.");
                case COMING -> fits(day, !day.isBefore(today), "Ngày không được ở quá khứ.");
                case ADULT_BIRTH ->
                    fits(
                            day,
                            !day.isAfter(today.minusYears(18)) && day.isAfter(today.minusYears(100)),
                            "Khách hàng phải từ 18 đến 100 tuổi.");
            };
        }

        private static Reading fits(LocalDate day, boolean does, String otherwise) {
            return does ? new Fits(day.toString()) : new Misfit(otherwise);
        }
    }

    /// Which days a [Day] takes.
    enum When {
        ANY,
        PAST,
        COMING,
        ADULT_BIRTH
    }

    /// A minute as YYYY-MM-DDTHH:mm.
    record Moment() implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return parsed(() -> LocalDateTime.parse(written).toString(), "Ngày giờ không hợp lệ.");
        }
    }

    /// A time of day as HH:mm.
    record TimeOfDay() implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return parsed(() -> LocalTime.parse(written).toString(), "Giờ không hợp lệ.");
        }
    }

    /// A month as YYYY-MM.
    record Month() implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return parsed(() -> YearMonth.parse(written).toString(), "Tháng không hợp lệ.");
        }
    }

    /// One of the listed values.
    record Choice(List<String> values) implements ValueKind {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Reading read(String written, LocalDate today) {
            return values.contains(written) ? new Fits(written) : new Misfit("Lựa chọn không hợp lệ.");
        }
    }

    /// Any number of the listed values; each is read by itself.
    record Choices(List<String> values) implements ValueKind {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public Reading read(String written, LocalDate today) {
            return values.contains(written) ? new Fits(written) : new Misfit("Lựa chọn không hợp lệ.");
        }
    }

    /// A tick: true or false. A required one must be true.
    record Tick() implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return written.equals("true") || written.equals("false")
                    ? new Fits(written)
                    : new Misfit("Lựa chọn không hợp lệ.");
        }
    }

    /// The name of an attached file. The bank keeps no content.
    record FileName() implements ValueKind {
        @Override
        public Reading read(String written, LocalDate today) {
            return written.length() <= 200 && written.matches("(?i).+\\.(pdf|png|jpe?g|docx?|xlsx?|txt)")
                    ? new Fits(written)
                    : new Misfit("Chỉ nhận tệp PDF, ảnh, Word, Excel hoặc văn bản.");
        }
    }

    private static Reading parsed(java.util.function.Supplier<String> parse, String otherwise) {
        try {
            return new Fits(parse.get());
        } catch (DateTimeParseException misspelt) {
            return new Misfit(otherwise);
        }
    }
}
