package vn.vpbank.voiceagent.language.reading;

import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.reading.ReadBack.Source;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.OrdinaryWords;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Names and addresses of e-mail that may have taken in words of every day, or lack a part of what is theirs.
final class NameDoubts {
    /// What reading a name costs where it holds nothing that begins something else.
    private static final double PLAIN_NAME = 0.88;
    /// How many syllables most names have.
    private static final int USUAL_NAME = 3;

    private final Utterance u;

    NameDoubts(Utterance u) {
        this.u = u;
    }

    boolean is(Source source) {
        return switch (source.kind()) {
            case NAME ->
                (source.target().reading().cost() > PLAIN_NAME && source.end() - source.from() > 1)
                        || endsInNoName(source)
                        || isOrdinary(source);
            case EMAIL -> isLoose(source);
            default -> false;
        };
    }

    /// "Tô Văn Sáu | xài", "Hoàng Văn Bảy | đứng ra": a long name holds a word of other uses.
    private boolean endsInNoName(Source source) {
        int end = source.end();
        int syllables = syllables(source);
        boolean open = u.has(end) && !u.brokenBefore(end) && !u.unmarked() && isAsSaid(source, end - syllables);
        for (int i = end - syllables + USUAL_NAME; open && i < end; i++) {
            if (!u.capital(i) && !Names.isOfName(u, i) && Respelling.isKnown(u.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "nhân | viên nói chuyện", "đồng nghiệp": words of every day rather than somebody's name.
    private boolean isOrdinary(Source source) {
        int end = source.end();
        int from = end - syllables(source);
        if (!isAsSaid(source, from) || !isSmall(from)) {
            return false;
        }
        boolean more = IntStream.range(from + 1, end).anyMatch(i -> !Names.isOfName(u, i))
                || (end - from > USUAL_NAME && Names.isSurname(u, from + 1) && !u.says(from + 1, "van"));
        return (more && OrdinaryWords.isPairAt(u, from - 1))
                || (end == from + 2 && isSmall(from + 1) && OrdinaryWords.isPairAt(u, from));
    }

    /// Whether the name was said there, and is not the mended one of before.
    private boolean isAsSaid(Source source, int from) {
        return from >= source.from()
                && u.text(from, source.end())
                        .equalsIgnoreCase(source.target().reading().value().toString());
    }

    /// Titles before a name are no part of it.
    private static int syllables(Source source) {
        return source.target().reading().value().toString().split(" ", -1).length;
    }

    private boolean isSmall(int i) {
        return Character.isLowerCase(u.word(i).text().charAt(0));
    }

    /// "email anh | duong a còng …", "email nhập | khẩu …": a word before the address may belong to it.
    private boolean isLoose(Source source) {
        String value = source.target().reading().value().toString();
        int from = source.from();
        boolean dictated = source.end() > from + 2;
        boolean led = from > source.segment().start() + 1
                && (u.says(from - 2, "email") || u.says(from - 2, "mail"))
                && !u.brokenBefore(from)
                && (Names.isTitle(u, from - 1)
                        || Grammar.ends(Grammar.Part.SET, u, from - 1).contains(from));
        return dictated && (led || !Character.isLetterOrDigit(value.charAt(0)) || value.startsWith("mail"));
    }
}
