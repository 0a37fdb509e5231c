package vn.vpbank.voiceagent.language.words;

/// What regions and recognisers do not keep apart: l~n, s~x, tr~ch, r~d~gi~v, final n~ng~nh and t~c~ch, i~y,
/// hook~tilde.
/// A match by sound costs something, so an exact one always wins.
public final class Sound {
    /// Another spelling of the same sound.
    public static final double SIMILAR = 0.3;
    /// The same letters with other marks: recognisers do this, regions do not.
    public static final double OTHER_MARKS = 0.7;
    /// Typed without marks, in a text without marks.
    public static final double UNMARKED = 0.04;

    public static final double NONE = Double.POSITIVE_INFINITY;

    private Sound() {}

    /// How far the word said is from the word wanted; [#NONE] if they have nothing in common.
    public static double distance(Word said, Word wanted, boolean unmarkedText) {
        if (said.sameAs(wanted)) {
            return 0;
        }
        if (!said.coarse().equals(wanted.coarse())) {
            return NONE;
        }
        if (unmarkedText && said.plain()) {
            return said.folded().equals(wanted.folded()) ? UNMARKED : OTHER_MARKS;
        }
        if (said.sound().equals(wanted.sound()) && level(said.tone()) == level(wanted.tone())) {
            return SIMILAR;
        }
        return said.folded().equals(wanted.folded()) ? OTHER_MARKS : NONE;
    }

    /// Whether words that cost this much are the phrase meant beyond doubt: exact, typed without marks, or several
    /// words of
    /// which one is heard the regional way.
    public static boolean isPlain(double cost, int words) {
        return cost < Math.max(0.1, (UNMARKED + 0.01) * words) || (words > 1 && cost <= SIMILAR + 0.01);
    }

    static int level(int tone) {
        return tone == 4 ? 3 : tone;
    }

    static String key(String base) {
        int n = base.length();
        if (n < 2) {
            return base.equals("y") ? "i" : base;
        }
        int from = 0;
        String head = "";
        char a = base.charAt(0);
        char b = base.charAt(1);
        switch (a) {
            case 'l', 'n' -> {
                if (!(a == 'n' && (b == 'g' || b == 'h'))) {
                    head = "n";
                    from = 1;
                }
            }
            case 's', 'x' -> {
                head = "x";
                from = 1;
            }
            case 't' -> {
                if (b == 'r') {
                    head = "ch";
                    from = 2;
                }
            }
            case 'd', 'r', 'v' -> {
                head = "d";
                from = 1;
            }
            case 'g' -> {
                if (b == 'i' && n > 2) {
                    head = "d";
                    from = vowel(base.charAt(2)) ? 2 : 1;
                }
            }
            default -> {}
        }
        String rest = base.substring(from);
        String tail = rest;
        if (rest.length() > 1) {
            if (rest.endsWith("ng") || rest.endsWith("nh")) {
                tail = rest.substring(0, rest.length() - 1);
            } else if (rest.endsWith("ch")) {
                tail = rest.substring(0, rest.length() - 2) + "t";
            } else if (rest.endsWith("c") && vowel(rest.charAt(rest.length() - 2))) {
                tail = rest.substring(0, rest.length() - 1) + "t";
            }
        }
        return head + tail.replace('y', 'i');
    }

    private static boolean vowel(char c) {
        return "aăâeêioôơuưy".indexOf(c) >= 0;
    }
}
