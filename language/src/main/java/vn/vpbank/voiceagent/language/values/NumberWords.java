package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Numbers in standard Vietnamese words.
public final class NumberWords {
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", " nghìn", " triệu"};
    private static final long BILLION = 1_000_000_000L;

    private NumberWords() {}

    /// @throws IllegalArgumentException for a negative number
    public static String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("A number to be said must not be negative");
        }
        if (number == 0) {
            return DIGITS[0];
        }
        List<String> parts = new ArrayList<>();
        long billions = number / BILLION;
        if (billions > 0) {
            parts.add(of(billions) + " tỷ");
        }
        long rest = number % BILLION;
        for (int scale = 2; scale >= 0; scale--) {
            long unit = (long) Math.pow(1000, scale);
            int group = (int) (rest / unit % 1000);
            boolean unitsFollow = scale == 1 && group == 0 && !parts.isEmpty() && rest % 1000 > 0;
            if (unitsFollow) {
                // "ba triệu bảy trăm" means 3,700,000
                parts.add("không nghìn");
            } else if (group > 0) {
                parts.add(group(group, !parts.isEmpty()) + SCALES[scale]);
            }
        }
        return String.join(" ", parts);
    }

    /// With a decimal point where there is a fraction, its digits one by one.
    public static String of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return of(plain.longValueExact());
        }
        String text = plain.toPlainString();
        int dot = text.indexOf('.');
        return of(Long.parseLong(text.substring(0, dot))) + " phẩy " + digits(text.substring(dot + 1));
    }

    /// Digits one by one.
    public static String digits(String digits) {
        List<String> words = new ArrayList<>(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            words.add(DIGITS[digits.charAt(i) - '0']);
        }
        return String.join(" ", words);
    }

    private static String group(int number, boolean inside) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        List<String> words = new ArrayList<>();
        if (hundreds > 0 || inside) {
            words.add(DIGITS[hundreds] + " trăm");
        }
        if (tens == 0 && ones > 0 && !words.isEmpty()) {
            words.add("linh");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens] + " mươi");
        }
        if (ones > 0) {
            words.add(one(tens, ones));
        }
        return String.join(" ", words);
    }

    private static String one(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
