package vn.vpbank.voiceagent.language.values;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a code looks like, as its field's pattern tells: which letters and digits may come next, which signs stand
/// between them, and whether it is complete.
record CodeShape(Pattern pattern) {
    /// Signs that nobody says and the pattern may want.
    private static final String SIGNS = "-./ ";
    private static final int LONGEST = 30;

    /// Longer by some letters and digits, with the signs that belong between them; empty if nothing like that can be
    /// the
    /// beginning of a code.
    Optional<String> longer(String before, String more) {
        String out = before;
        for (int i = 0; i < more.length(); i++) {
            Optional<String> next = with(out, more.charAt(i));
            if (next.isEmpty()) {
                return next;
            }
            out = next.get();
        }
        return Optional.of(out);
    }

    private Optional<String> with(String before, char c) {
        String upper = before + c;
        if (isOpen(upper)) {
            return Optional.of(upper);
        }
        String lower = before + Character.toString(c).toLowerCase(Locale.ROOT);
        if (isOpen(lower)) {
            return Optional.of(lower);
        }
        // the letter O where only a digit can stand is a zero
        if (c == 'O' && isOpen(before + '0')) {
            return Optional.of(before + '0');
        }
        for (int i = 0; i < SIGNS.length(); i++) {
            char sign = SIGNS.charAt(i);
            boolean first = before.isEmpty() || before.charAt(before.length() - 1) != sign;
            if (first && isOpen(before + sign + c)) {
                return Optional.of(before + sign + c);
            }
        }
        return Optional.empty();
    }

    boolean isWhole(String code) {
        return pattern.matcher(code).matches();
    }

    /// Whether the code is whole or may become so.
    @SuppressWarnings("JdkObsolete") // nothing else tells whether more input could still match
    private boolean isOpen(String code) {
        Matcher matcher = pattern.matcher(code);
        return matcher.matches() || matcher.hitEnd();
    }

    /// How many letters and digits are still to come; empty if no number of them makes a code.
    OptionalInt missing(String code) {
        Optional<String> grown = Optional.of(code);
        for (int n = 0; n < LONGEST && grown.isPresent(); n++) {
            String now = grown.get();
            if (isWhole(now)) {
                return OptionalInt.of(n);
            }
            grown = longer(now, "1").or(() -> longer(now, "A"));
        }
        return OptionalInt.empty();
    }
}
