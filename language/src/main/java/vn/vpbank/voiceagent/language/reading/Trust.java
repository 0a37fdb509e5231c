package vn.vpbank.voiceagent.language.reading;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Utterance;

/// How far the parts of a sentence are to be believed that also holds words nothing explains.
final class Trust {
    /// One word in so many may mean nothing here, and the sentence is still about the form.
    private static final int WORDS_A_STRANGER = 4;

    private static final int SEVERAL = 2;
    private static final int MANY = 3;
    private static final Set<String> ASKING = Set.of("khong", "chua", "sao", "gi", "nao", "nhieu", "dau", "the", "vay");

    private static final Set<String> POLITE = Set.of(
            "em", "anh", "chi", "co", "chu", "bac", "oi", "a", "he", "hi", "nhi", "ha", "rua", "vay", "the", "nhe",
            "nha", "con", "chau", "ban", "ta", "do", "ne");
    private static final Set<String> ASKING_BEFORE =
            Set.of("không", "hông", "hổng", "chưa", "sao", "gì", "nào", "nhiêu", "đâu", "răng", "chi", "mô", "mấy");
    /// Last words of questions that want no answer about the form.
    private static final Set<String> WONDERING = Set.of("à", "hả", "hở", "hử");
    private static final Set<String> HOW_MANY =
            Set.of("ngay", "thang", "nam", "tuan", "gio", "phan", "nguoi", "lan", "trieu", "tien", "buoi");

    private final Utterance u;
    private final Chart.Reading reading;
    private final int strangers;
    private final boolean question;
    private final boolean asking;

    Trust(Utterance u, Chart.Reading reading) {
        this.u = u;
        this.reading = reading;
        this.strangers = reading.strange();
        int last = u.size() - 1;
        this.asking = u.after(last) == '?' || asks();
        this.question = asking || ASKING.contains(u.word(last).folded());
    }

    /// "… tính răng em hè", "mấy ngày thì có kết quả": a question with politeness behind it.
    private boolean asks() {
        int end = u.size();
        while (end > 1 && POLITE.contains(u.word(end - 1).folded())) {
            end--;
        }
        boolean last = end < u.size() && ASKING_BEFORE.contains(u.lower(end - 1));
        boolean conditional = u.says(0, "neu") || u.says(1, "neu");
        boolean how = (strangers > 1 || conditional)
                && IntStream.range(0, u.size() - 1)
                        .anyMatch(i -> (isHowMany(i)
                                        && HOW_MANY.contains(u.word(i + 1).folded()))
                                || (u.says(i, "bao")
                                        && (u.says(i + 1, "nhieu") || u.says(i + 1, "lau") || u.says(i + 1, "gio")))
                                || (u.says(i, "the") && u.says(i + 1, "nao"))
                                || (u.says(i, "lam") && u.says(i + 1, "sao")));
        boolean why = u.says(0, "sao")
                || (u.lower(0).equals("răng") && u.says(1, "ma"))
                || (u.says(0, "tai") && u.says(1, "sao"))
                || (u.says(0, "vi") && u.says(1, "sao"));
        boolean wondering = strangers > 1 && WONDERING.contains(u.lower(u.size() - 1));
        return last || how || why || wondering;
    }

    /// "máy ngày …" asks nothing.
    private boolean isHowMany(int i) {
        return u.lower(i).equals("mấy") || (u.unmarked() && u.says(i, "may"));
    }

    /// Whether something is plainly asked, so that what follows a name is no value of it.
    boolean isAsking() {
        return asking;
    }

    /// A note may begin like that.
    boolean inText(Optional<FieldProfile> asked) {
        return asked.filter(f -> !f.spec().kind().typed()).isPresent();
    }

    boolean isQuestion() {
        return question;
    }

    boolean inSentence() {
        return strangers * WORDS_A_STRANGER <= u.size() || (strangers * 2 <= u.size() && tellsSeveral());
    }

    /// Two fields named or two values that can be nothing else: so much of a form is in no chat.
    private boolean tellsSeveral() {
        return !question
                && !asking
                && told(t -> t.strength() > 0.6 && t.field().spec().kind().typed()) >= SEVERAL;
    }

    /// How many values can be nothing else, or stand with their fields.
    ///
    /// @param named what the latter must be besides sure
    private long told(Predicate<Target> named) {
        return reading.segments().stream()
                .filter(s -> (s instanceof Segment.Bare bare && isTelling(bare))
                        || (s instanceof Segment.Slot slot
                                && slot.targets().getFirst().reading().isSure()
                                && named.test(slot.targets().getFirst())))
                .count();
    }

    /// A value without a name: whether its kind alone, or a clause of its own, tells that it belongs to the form.
    boolean in(Segment.Bare bare) {
        if (strangers == 0) {
            return true;
        }
        return !question
                && (isClauseClean(bare)
                        || (inSentence() && (isTelling(bare) || isOneOfSeveral(bare) || isAmongMany(bare))));
    }

    /// Whoever tells so much of a form means every part of it that some field can hold.
    private boolean isAmongMany(Segment.Bare bare) {
        boolean somebody = bare.targets().size() > 1
                && bare.targets().getFirst().field().spec().kind() == ValueKind.NAME
                && Names.isTitle(u, bare.start() - 1)
                && !u.brokenBefore(bare.start());
        if (somebody) {
            // "tôi phát hiện ông Thân Đức Nam …": nothing tells who that is
            return false;
        }
        if (isTorn(bare)) {
            return false;
        }
        long values = told(named -> true);
        return values >= MANY && values >= strangers;
    }

    /// "nơi trả | lương …": one word of a choice, right behind one that means nothing.
    private boolean isTorn(Segment.Bare bare) {
        ValueKind kind = bare.targets().getFirst().field().spec().kind();
        return (kind == ValueKind.OPTION || kind == ValueKind.MULTI)
                && bare.end() == bare.start() + 1
                && !u.brokenBefore(bare.start())
                && reading.segments().stream()
                        .anyMatch(s -> s.end() == bare.start() && s instanceof Segment.Gap gap && !gap.known());
    }

    /// "bể kính với gãy gương": two choices of one list tell each other.
    private boolean isOneOfSeveral(Segment.Bare bare) {
        FieldProfile field = bare.targets().getFirst().field();
        return field.spec().kind() == ValueKind.MULTI
                && reading.segments().stream()
                        .anyMatch(s -> !s.equals(bare)
                                && s instanceof Segment.Bare other
                                && other.targets().getFirst().field().equals(field));
    }

    private boolean isClauseClean(Segment.Bare bare) {
        int from = bare.start();
        while (from > 0 && !u.brokenBefore(from)) {
            from--;
        }
        int to = bare.end();
        while (to < u.size() && !u.brokenBefore(to)) {
            to++;
        }
        int start = from;
        int end = to;
        return (from > 0 || to < u.size())
                && reading.segments().stream()
                        .filter(s -> s.start() < end && s.end() > start)
                        .noneMatch(s -> s instanceof Segment.Gap gap && gap.strange());
    }

    /// "vietcombank" is no Vietnamese syllable, whoever knows it.
    private boolean isNoCommonWord(int i) {
        return !Respelling.isKnown(u.word(i)) || !Names.isSyllable(u.word(i));
    }

    private boolean isTelling(Segment.Bare bare) {
        ValueKind kind = bare.targets().getFirst().field().spec().kind();
        boolean sure = bare.targets().getFirst().reading().isSure();
        return sure
                && switch (kind) {
                    case EMAIL, PHONE, NATIONAL_ID, MONEY, DATE, DATETIME, MONTH -> true;
                    case OPTION, MULTI -> bare.end() - bare.start() > 1 || isNoCommonWord(bare.start());
                    case TEXT -> bare.end() - bare.start() > 1;
                    case ADDRESS -> bare.end() - bare.start() > 3;
                    case TIME -> u.says(bare.start(), "luc") || bare.end() - bare.start() > 2;
                    case TERM -> true;
                    case NUMBER -> bare.end() - bare.start() > 2 && !Starts.number(u, bare.end() - 1);
                    default -> false;
                };
    }
}
