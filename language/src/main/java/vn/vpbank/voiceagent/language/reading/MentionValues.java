package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.Terms;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// The values that the words behind the name of a field may be, each with what it costs to take them so.
final class MentionValues {
    /// What a word between a name and its number costs: less than asking, more than any other way to explain it.
    private static final double QUALIFIER = 0.9;
    /// The same before "là" and a short text.
    private static final double TOLD = -0.05;
    /// Costs of slots are told in hundredths.
    private static final double ROUNDED = 0.005;
    /// A step further from the last place where the value may begin.
    private static final double EARLIER = 0.02;
    /// A value with a doubt, and each word of a text with one.
    private static final double UNSURE = 0.35;

    private static final double UNSURE_WORD = 0.3;
    private static final double UNSURE_CUE = 0.4;
    /// Most that a number may cost by itself where more words of the name are passed over to reach it.
    private static final double PLAIN = 0.1;
    /// The value would begin within a longer name.
    private static final double CUT = 1.2;
    /// Words that mean something else where they stand alone.
    private static final double OTHER = 1;
    /// Somebody without a family name behind a mere cue.
    private static final double NOBODY = 0.8;
    /// Nobody fills a field that is closed, unless it was plainly named.
    private static final double CLOSED = 0.6;

    /// What a "không" right before it denies.
    private static final Set<String> DENIED = Set.of("ai", "có", "phải", "gì", "bị", "được", "cần", "muốn", "thấy");

    private static final Word INTO = Word.of("thành");

    private final Utterance u;
    private final Scene scene;
    private final MentionDoubts doubts;
    private final SlotValues values;
    private final ValueStarts starts;

    MentionValues(Utterance u, Scene scene, MentionDoubts doubts, SlotValues values, ValueStarts starts) {
        this.u = u;
        this.scene = scene;
        this.doubts = doubts;
        this.values = values;
        this.starts = starts;
    }

    /// One slot for each stretch of words and cost.
    ///
    /// @param start where the segment begins, at the name or at the verb before it
    /// @param cost  what the segment costs beside its value
    void at(int start, Mentions.Mention mention, Segment.Mode mode, double cost, List<Segment> out) {
        Map<Stretch, List<Target>> found = new LinkedHashMap<>();
        NavigableSet<Integer> all = starts.of(mention);
        int textStart = starts.ofText(mention);
        all.add(textStart);
        OptionalInt qualifiedAt = starts.qualified(mention);
        qualifiedAt.ifPresent(all::add);
        boolean linked = Grammar.at(Grammar.Part.TEXT_LINK, u, mention.end(), u.size());
        boolean led = Grammar.at(Grammar.Part.LINK, u, mention.end(), u.size());
        // "sửa email thành …": what it becomes begins after the word
        boolean becomes = start < mention.start() && u.is(mention.end(), INTO) && u.has(mention.end() + 1);
        for (int value : all) {
            if (becomes && value == mention.end()) {
                continue;
            }
            boolean qualified =
                    !led && value != textStart && qualifiedAt.isPresent() && qualifiedAt.getAsInt() == value;
            // without marks "tam" is tám as likely as tầm: the longer number wins
            boolean number = u.unmarked() && value < u.size() && Starts.number(u, value);
            double skipped = cost + (number ? 0 : EARLIER * Math.abs(all.last() - value));
            for (Mentions.Candidate candidate : mention.candidates()) {
                new Place(mention, candidate, value, textStart, qualified, linked).read(skipped, found);
            }
        }
        found.forEach((stretch, targets) -> out.add(new Segment.Slot(
                start,
                targets.getFirst().reading().end(),
                stretch.hundredths() / 100.0,
                stretch.from(),
                targets,
                mention.tags(),
                mode)));
    }

    /// Readings of the same words at the same cost are told apart by what is on the form.
    private record Stretch(int from, int end, long hundredths) {}

    /// One place where the value of one field may begin.
    private final class Place {
        private final Mentions.Mention mention;
        private final Mentions.Candidate candidate;
        private final FieldProfile field;
        private final ValueKind kind;
        private final int value;
        private final int textStart;
        private final boolean linked;
        /// Behind more words of the name.
        private final boolean qualified;
        /// The same, and "là" says that the value follows.
        private final boolean told;
        /// Whether any words may be a value.
        private final boolean open;

        Place(
                Mentions.Mention mention,
                Mentions.Candidate candidate,
                int value,
                int textStart,
                boolean qualified,
                boolean linked) {
            this.mention = mention;
            this.candidate = candidate;
            this.field = candidate.field();
            this.kind = field.spec().kind();
            this.value = value;
            this.textStart = textStart;
            this.linked = linked;
            this.qualified = qualified;
            this.told = qualified && isToldAfter();
            this.open = !kind.typed()
                    && !starts.isCalled(kind, value)
                    && !(kind == ValueKind.NAME && doubts.isFullName(mention, value));
        }

        void read(double cost, Map<Stretch, List<Target>> found) {
            // "hợp đồng số 15/2026": what it is called is no part of it
            boolean numbered = open && textStart == value + 1 && u.says(value, "so");
            boolean elsewhere = open && !told && value != textStart && (value != mention.end() || textStart < value);
            if (numbered || elsewhere) {
                return;
            }
            boolean code = kind == ValueKind.CODE && starts.isReadable(mention, values);
            for (ValueReading reading : readings(cost + extra() - ROUNDED)) {
                if (!(code && !reading.isSure()) && !isNone(reading)) {
                    double total = cost(cost, reading);
                    Stretch stretch = new Stretch(value, reading.end(), Math.round(total * 100));
                    Target.keepBest(
                            found.computeIfAbsent(stretch, k -> new ArrayList<>()),
                            new Target(field, candidate.strength(), reading));
                }
            }
        }

        private List<ValueReading> readings(double lead) {
            boolean year =
                    kind == ValueKind.DATE && u.says(mention.start(), "nam") && u.says(mention.end() - 1, "sinh");
            List<ValueReading> years =
                    year ? ValueReader.year(field.spec(), u, value, u.size(), scene.today()) : List.of();
            return years.isEmpty() ? values.at(field, value, mention.cue(), lead) : years;
        }

        private boolean isNone(ValueReading reading) {
            boolean apart = kind == ValueKind.NAME
                    && value == mention.end()
                    && u.brokenBefore(value)
                    && !Names.isSurname(u, value)
                    && !Names.isTitle(u, value);
            boolean itself = open && value == mention.start() && reading.end() <= mention.end();
            boolean vague = qualified && !told && (open || !reading.isSure() || reading.cost() > PLAIN);
            return apart || itself || vague || isOtherNo(reading) || (isNobody() && reading.end() == value + 1);
        }

        private double extra() {
            return told ? TOLD : qualified ? QUALIFIER : 0;
        }

        private double cost(double lead, ValueReading reading) {
            int words = reading.end() - value;
            double total = lead
                    + reading.cost()
                    + (reading.isSure() ? 0 : open ? UNSURE + UNSURE_WORD * words : UNSURE)
                    + extra();
            boolean loose = open || kind == ValueKind.CHECK || kind == ValueKind.NAME;
            if (loose
                    && (value == mention.end() || doubts.isCutBefore(mention, field, value))
                    && doubts.isCut(mention, field)) {
                total += CUT;
            }
            if (value == mention.start() && isOption(reading.end())) {
                total += OTHER;
            }
            if (mention.cue() && !reading.isSure()) {
                total += UNSURE_CUE;
            }
            if (kind == ValueKind.MONEY && !reading.isSure() && isTerm()) {
                total += OTHER;
            }
            total += field.writable() || linked ? 0 : CLOSED;
            return isNobody() ? total + NOBODY : total;
        }

        private boolean isNobody() {
            return mention.cue() && kind == ValueKind.NAME && !Names.isSurname(u, value);
        }

        /// "góp bốn năm": how long rather than how much.
        private boolean isTerm() {
            return scene.profile().asksFor(ValueKind.TERM)
                    && Terms.read(u, value, u.size())
                            .filter(Terms.Reading::unit)
                            .isPresent();
        }

        /// "có biên bản, không ai bị thương": this no belongs to what follows.
        private boolean isOtherNo(ValueReading reading) {
            int last = reading.end() - 1;
            return kind == ValueKind.CHECK
                    && u.says(last, "khong")
                    && u.has(last + 1)
                    && !u.brokenBefore(last + 1)
                    && DENIED.contains(u.lower(last + 1));
        }

        /// "mã căn hộ là c0914", "chức danh công việc là …": more of the name, then the value. A note may say "là"
        /// itself.
        private boolean isToldAfter() {
            return starts.isLink(value - 1)
                    && (kind == ValueKind.TEXT || kind == ValueKind.ADDRESS || kind == ValueKind.LONG_TEXT);
        }

        /// "công ty trách nhiệm hữu hạn" alone is what kind of company it is, where the form asks for that.
        private boolean isOption(int to) {
            return scene.profile()
                    .options(u, value, f -> f.spec().kind() == ValueKind.OPTION)
                    .anyMatch(m -> m.end() == to && Sound.isPlain(m.cost(), to - value));
        }
    }
}
