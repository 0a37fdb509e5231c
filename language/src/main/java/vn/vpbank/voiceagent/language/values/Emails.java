package vn.vpbank.voiceagent.language.values;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// E-mail addresses as they are dictated: syllables joined without marks, signs by name, digits as digits. A single
/// number word in the part before the sign may be a name as well ("bảy", "tư"): both readings are offered.
public final class Emails {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");
    private static final Set<String> ENDINGS =
            Set.of("com", "vn", "net", "org", "edu", "gov", "io", "info", "co", "biz", "us", "me");
    private static final Set<String> PROVIDERS = Set.of("gmail", "yahoo", "hotmail", "outlook", "icloud", "vpbank");
    /// Number words that are given names or parts of names too.
    private static final Set<String> NAMES =
            Set.of("hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "nhi", "nhat");
    private static final int LONGEST = 24;
    private static final Phrases<Part> PARTS = new Phrases<>();
    /// How the sign and the providers sound that may be said without it, by their last syllables.
    private static final Set<String> SIGNS = new HashSet<>();

    /// @param text   what is written for it; empty for words about the address
    /// @param beside counts only beside another letter
    private record Part(String text, boolean beside) {
        boolean isLetter() {
            return text.length() == 1 && Character.isLetter(text.charAt(0));
        }

        boolean isSign() {
            return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
        }
    }

    static {
        for (Vocabulary.Entry e : Vocabulary.read("email.txt")) {
            boolean beside = e.phrase().startsWith("~");
            String text = e.meaning().equals("nothing") ? "" : e.meaning();
            String phrase = beside ? e.phrase().substring(1) : e.phrase();
            PARTS.add(phrase, new Part(text, beside));
            if (text.indexOf('@') >= 0 || PROVIDERS.contains(text)) {
                SIGNS.add(Utterance.of(phrase).words().getLast().coarse());
            }
        }
    }

    /// Words that lead to an address and never stand in one.
    private static final Lexicon LEADING = Lexicon.of("là", "email", "thư điện tử", "hộp thư");
    /// What an address is for, said before it: "email nhận thông báo …".
    private static final Lexicon PURPOSE = Lexicon.of(
            "thì",
            "nhận",
            "thông báo",
            "báo giá",
            "báo tin",
            "address",
            "xác nhận",
            "liên hệ",
            "liên lạc",
            "hóa đơn",
            "hoá đơn",
            "sao kê",
            "kết quả",
            "trả lời",
            "phụ trách",
            "phản hồi",
            "cá nhân",
            "cơ quan",
            "công việc",
            "công ty",
            "đăng nhập",
            "thẻ",
            "vé",
            "phiếu",
            "khách",
            "khách hàng");
    /// Said before an answer.
    private static final Lexicon POLITE = Lexicon.of("dạ", "à", "ừm", "ờ", "ừ", "vâng", "ạ");
    /// A part before the sign that was printed whole is this long at least.
    private static final int PRINTED = 5;
    /// What comes before the sign is mostly a name and a number; more words than that were rather said before it.
    private static final int USUAL_WORDS = 5;

    private static final double EACH_MORE = 0.08;
    /// So many words before the sign are a whole sentence.
    private static final int MOST_WORDS = 12;

    private static final double FAR = 2;

    private final Utterance u;
    private final int to;
    /// The address with number words as digits, and with single ones as syllables.
    private final StringBuilder digits = new StringBuilder();
    private final StringBuilder syllables = new StringBuilder();
    private boolean afterLetter;
    /// Words and phrases before the sign.
    private int words;

    private Emails(Utterance u, int to) {
        this.u = u;
        this.to = to;
    }

    /// Reads an address that begins at `from`; one without its ending comes back as incomplete.
    public static Optional<ValueReading> read(Utterance u, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        return IntStream.range(from, end).anyMatch(i -> signs(u, i)) ? new Emails(u, end).from(from) : Optional.empty();
    }

    /// Whether the word may be the sign or stand for it: without one nothing is an address.
    private static boolean signs(Utterance u, int i) {
        return SIGNS.contains(u.word(i).coarse()) || u.spoken(i).folded().indexOf('@') >= 0;
    }

    /// Where the address begins after words that tell what it is for; `from` if there are none.
    public static int afterPurpose(Utterance u, int from) {
        int at = from;
        while (u.has(at) && !u.unmarked() && PURPOSE.exactlyAt(u, at, u.size())) {
            int next = PURPOSE.skip(u, at, u.size());
            if (u.says(next, "a") && u.says(next + 1, "cong")) {
                // "hóa đơn a còng …" is the address itself
                break;
            }
            at = next;
        }
        return at;
    }

    /// What may stand after the sign: "yahoo chấm com", or "gmail" for gmail.com.
    public static Optional<ValueReading> domain(Utterance u, int from, int to) {
        return new Emails(u, Math.min(to, from + LONGEST)).domain(from);
    }

    /// Whether a domain is one that everybody knows, so that nothing but an address can be meant.
    public static boolean isOfProvider(String domain) {
        return PROVIDERS.contains(domain.substring(0, domain.indexOf('.')));
    }

    private Optional<ValueReading> domain(int from) {
        append("x@", "x@", from);
        int i = from;
        while (i < to && !(PROVIDERS.contains(digits.substring(2)) && !continues(i))) {
            int next = piece(i);
            if (next == i || (isComplete(1) && !continues(next))) {
                i = next;
                break;
            }
            i = next;
        }
        String name = digits.substring(2);
        String domain = PROVIDERS.contains(name) ? name + ".com" : name;
        return i > from && SHAPE.matcher("x@" + domain).matches()
                ? Optional.of(ValueReading.sure(i, domain, 0))
                : Optional.empty();
    }

    private Optional<ValueReading> from(int from) {
        int i = from;
        if (!u.unmarked() && POLITE.exactlyAt(u, from, to)) {
            return Optional.empty();
        }
        while (i < to) {
            boolean local = digits.indexOf("@") < 0;
            boolean leads = local && (LEADING.at(u, i, to) || afterPurpose(u, i) > i);
            int next = leads ? i : piece(i);
            if (next == i || (i > from && isPrinted(from, i))) {
                break;
            }
            words += local ? 1 : 0;
            i = next;
            int at = digits.indexOf("@");
            if (at > 0 && isComplete(at) && !continues(i)) {
                return Optional.of(judged(i));
            }
            if (u.after(i - 1) == ',' || u.after(i - 1) == ';') {
                break;
            }
        }
        return digits.indexOf("@") > 0
                ? Optional.of(ValueReading.doubtful(i, Doubt.invalid(Doubt.Why.INCOMPLETE, digits.toString()), 0.5))
                : Optional.empty();
    }

    /// "nhận hóa đơn invoice@saomai.com": what was printed with its sign is whole, and no marked words belong to it.
    private boolean isPrinted(int from, int i) {
        return u.spoken(i).folded().indexOf('@') >= PRINTED
                && IntStream.range(from, i).anyMatch(k -> !u.word(k).plain());
    }

    private ValueReading judged(int end) {
        String written = digits.toString();
        if (!SHAPE.matcher(written).matches()) {
            return ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.WRONG_SHAPE, written), 0.3);
        }
        double length = Math.max(0, words - USUAL_WORDS) * EACH_MORE + (words > MOST_WORDS ? FAR : 0);
        return written.contentEquals(syllables)
                ? ValueReading.sure(end, written, length)
                : ValueReader.twoReadings(end, written, List.of(syllables.toString(), written));
    }

    /// Takes the word or phrase at `i`.
    ///
    /// @return where the next one begins; `i` if this one cannot be part of an address
    private int piece(int i) {
        String said = u.spoken(i).folded().replace("đ", "d");
        boolean domain = digits.indexOf("@") >= 0;
        Phrases.@Nullable Match<Part> part = part(i, domain);
        if (said.indexOf('@') >= 0 || (said.indexOf('.') > 0 && !u.word(i).isFigure())) {
            return append(said, said, i + 1);
        }
        if (part != null) {
            String text = part.meaning().text();
            boolean provider = PROVIDERS.contains(text);
            if (provider && !domain && !digits.isEmpty() && endingAt(part.end())) {
                append("@", "@", i);
            } else if (domain && ENDINGS.contains(text) && endsWithProvider()) {
                append(".", ".", i);
            }
            append(text, text, part.end());
            afterLetter = part.meaning().isLetter();
            return part.end();
        }
        Digits.Run run = Digits.read(u, i, to);
        // "tài chính": no nine
        boolean heard =
                run.end() == i + 1 && !Numeral.isExact(u, i) && !u.word(i).isFigure();
        if (run.end() > i && !run.strings().isEmpty() && !heard) {
            String number = run.strings().getFirst();
            boolean name = !domain
                    && run.end() == i + 1
                    && NAMES.contains(said)
                    && !u.word(i).isFigure();
            return append(number, name ? said : number, run.end());
        }
        return said.chars().allMatch(c -> c < 128) ? append(said, said, i + 1) : i;
    }

    private int append(String asDigits, String asSyllables, int end) {
        digits.append(asDigits);
        syllables.append(asSyllables);
        afterLetter = asDigits.length() == 1 && Character.isLetter(asDigits.charAt(0));
        return end;
    }

    private boolean isComplete(int at) {
        int dot = digits.lastIndexOf(".");
        return dot > at + 1 && ENDINGS.contains(digits.substring(dot + 1));
    }

    private boolean endsWithProvider() {
        return PROVIDERS.contains(digits.substring(digits.indexOf("@") + 1));
    }

    private boolean endingAt(int i) {
        Phrases.@Nullable Match<Part> next = i < to ? part(i, true) : null;
        return next != null
                && (next.meaning().text().equals(".")
                        || ENDINGS.contains(next.meaning().text()));
    }

    private boolean continues(int i) {
        Phrases.@Nullable Match<Part> next = i < to && !u.brokenBefore(i) ? part(i, true) : null;
        return next != null && next.meaning().text().equals(".");
    }

    private Phrases.@Nullable Match<Part> part(int i, boolean domain) {
        Phrases.Match<Part> best = null;
        for (Phrases.Match<Part> match : PARTS.at(u, i)) {
            Part part = match.meaning();
            boolean sure = match.cost() < 0.1 || (part.isSign() && match.cost() < 0.32);
            boolean besideLetter = !part.beside() || afterLetter || letterAt(match.end());
            if (match.end() <= to
                    && sure
                    && besideLetter
                    && !(part.isLetter() && u.unmarked())
                    && !(domain && part.text().equals("@"))
                    && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }

    private boolean letterAt(int i) {
        return i < to
                && PARTS.at(u, i).stream()
                        .anyMatch(m -> m.cost() < 0.1
                                && m.meaning().isLetter()
                                && !m.meaning().beside());
    }
}
