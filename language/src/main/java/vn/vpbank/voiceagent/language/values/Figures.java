package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers written in figures, the Vietnamese way first: a dot parts thousands, a comma is the decimal point; a single
/// dot that does not stand before three digits is a decimal point too ("2.5").
final class Figures {
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAED = Pattern.compile("\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");

    private Figures() {}

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    static Optional<BigDecimal> number(String text) {
        if (text.length() > 20) {
            return Optional.empty();
        }
        if (isPlain(text)) {
            return Optional.of(new BigDecimal(text));
        }
        if (DOTTED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        return Optional.empty();
    }
}
