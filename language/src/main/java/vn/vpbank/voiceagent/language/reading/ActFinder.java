package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Commands, answers, and commands that are not meant: forbidden, asked about, told as done.
final class ActFinder {
    private static final Set<String> QUESTION_ENDS = Set.of("chua", "khong", "a", "ha");
    private static final Set<String> TOLD = Set.of("da", "vua", "moi");
    /// After a command another may follow, or why it is given.
    private static final Set<String> LEADING_ON = Set.of(
            "va", "roi", "con", "xong", "sau", "de", "vi", "khi", "neu", "ngay", "truoc", "now", "please", "and",
            "then");

    private static final Set<String> TENSES = Set.of("da", "vua", "moi", "sap");

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    /// Words that ask about the act before them ("nộp chưa"), so that they forbid nothing after them.
    private final boolean[] asking;

    ActFinder(Utterance u, Scene scene, Anchors anchors, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.asking = new boolean[u.size() + 1];
    }

    void at(int i, List<Segment> out) {
        phrases(i, out);
        answers(i, out);
        wish(i, Grammar.Part.CLEAR, Segment.Wish.CLEAR, out);
        cleared(i, out);
        wish(i, Grammar.Part.READ, Segment.Wish.READ, out);
        wish(i, Grammar.Part.GOTO, Segment.Wish.GOTO, out);
        step(i, out);
    }

    private void phrases(int i, List<Segment> out) {
        int n = u.size();
        for (Phrases.Match<Intent> match : Grammar.acts(u, i)) {
            int words = match.end() - i;
            boolean other = match.meaning().grave() && words <= 2 && hasOtherObject(match.end());
            if (other || (words == 1 && match.cost() > 0.31)) {
                continue;
            }
            double cost = (words == 1 ? 0.45 : 0.35) + match.cost() + (words == 1 ? vague(i, match) : 0);
            out.add(new Segment.Act(i, match.end(), cost, match.meaning()));
            if (match.meaning() == Intent.MISSING) {
                int more = Grammar.skipAll(Grammar.Part.FILLER, u, match.end(), n, 2);
                int asked = Grammar.skip(Grammar.Part.ASKED, u, more, n);
                out.add(new Segment.Act(i, asked, cost + 0.02, match.meaning()));
            }
            if (match.meaning().grave()) {
                int objects = Grammar.skipAll(Grammar.Part.OBJECT, u, match.end(), n, 5);
                for (int at : new int[] {match.end(), objects}) {
                    int asked = Grammar.skip(Grammar.Part.ASKED, u, at, n);
                    int tail = Grammar.skipAll(Grammar.Part.FILLER, u, asked, n, 3);
                    if (asked > at
                            && (tail == n || u.brokenBefore(tail) || (isQuestion(asked - 1) && beginsAnew(tail)))) {
                        asking[at] = true;
                        out.add(new Segment.Forbidden(i, tail, 0.2, false));
                    }
                }
                if (u.after(objects - 1) == '?') {
                    out.add(new Segment.Forbidden(i, objects, 0.2, false));
                }
            }
        }
        for (int not : asking[i] ? List.<Integer>of() : Grammar.ends(Grammar.Part.NOT, u, i)) {
            int at = Grammar.skipAll(Grammar.Part.FILLER, u, not, n, 3);
            for (int from = not; from <= at && from < n; from++) {
                for (Phrases.Match<Intent> match : Grammar.acts(u, from)) {
                    if (match.cost() < 0.31 && forbids(not, match.meaning())) {
                        int end = Grammar.skipAll(Grammar.Part.OBJECT, u, match.end(), n, 5);
                        end = Grammar.skipAll(Grammar.Part.ASKED, u, end, n, 2);
                        // without marks "dieu khoan va nop" holds no "khoan nộp"
                        boolean inside = u.unmarked() && !Grammar.opens(u, i) && !u.brokenBefore(i);
                        out.add(new Segment.Forbidden(i, end, inside ? 0.65 : 0.25, true));
                    }
                }
            }
        }
    }

    /// "gửi vàng với giấy tờ", "nộp học phí", "gửi luôn 450 triệu", "gửi bưu điện về": what is handed in is not the
    /// form.
    private boolean hasOtherObject(int from) {
        int n = u.size();
        int at = from;
        for (int next = at; next < n && !u.brokenBefore(next); at = next) {
            next = Math.max(
                    Grammar.skip(Grammar.Part.OBJECT, u, at, n),
                    Math.max(Grammar.skip(Grammar.Part.FILLER, u, at, n), Grammar.skip(Grammar.Part.ASKED, u, at, n)));
            if (next == at) {
                break;
            }
        }
        return at < n
                && !u.brokenBefore(at)
                && Grammar.acts(u, at).isEmpty()
                && !LEADING_ON.contains(u.word(at).folded());
    }

    /// One word in the middle of a sentence is often no command: "xay" without marks, "gửi" in "số tiền gửi".
    private double vague(int i, Phrases.Match<Intent> match) {
        if (Grammar.opens(u, i)
                || u.brokenBefore(i)
                || scene.request().awaiting().isPresent()) {
            return 0;
        }
        boolean inName = match.meaning().grave()
                && IntStream.rangeClosed(1, 3)
                        .filter(back -> back <= i)
                        .anyMatch(back -> mentions.at(i - back).stream()
                                .anyMatch(m -> !m.cue() && m.end() == match.end() && m.strength() >= 0.85));
        return inName || (u.unmarked() && match.cost() > 0) ? 0.6 : 0;
    }

    private boolean isQuestion(int i) {
        return QUESTION_ENDS.contains(u.word(i).folded());
    }

    /// Tense tells a grave act as done; of the others people speak in every tense ("em vừa nói gì").
    private boolean forbids(int not, Intent intent) {
        return intent.grave() || !TENSES.contains(u.word(not - 1).folded());
    }

    /// Whether another request plainly begins here.
    private boolean beginsAnew(int i) {
        int n = u.size();
        return Grammar.at(Grammar.Part.READ, u, i, n)
                || Grammar.at(Grammar.Part.SET, u, i, n)
                || Grammar.acts(u, i).stream().anyMatch(m -> m.end() > i + 1 && m.cost() < 0.1);
    }

    private void answers(int i, List<Segment> out) {
        answer(i, Grammar.Part.STRONG_YES, Segment.Reply.STRONG_YES, 0.4, out);
        answer(i, Grammar.Part.WEAK_YES, Segment.Reply.WEAK_YES, 0.42, out);
        answer(i, Grammar.Part.NO, Segment.Reply.NO, 0.42, out);
    }

    private void answer(int i, Grammar.Part part, Segment.Reply reply, double cost, List<Segment> out) {
        for (int end : Grammar.ends(part, u, i)) {
            out.add(new Segment.Answer(i, end, cost + (isAskedOption(i, end) ? 0.5 : 0), reply));
            if (reply == Segment.Reply.STRONG_YES) {
                int at = Grammar.skipAll(Grammar.Part.OBJECT, u, end, u.size(), 3);
                int asked = Grammar.skip(Grammar.Part.ASKED, u, at, u.size());
                boolean question = asked > at
                        && asked == u.size()
                        && u.word(asked - 1).folded().matches("chua|khong|gi|a|ha|sao");
                if (question || u.after(at - 1) == '?') {
                    out.add(new Segment.Forbidden(i, asked, 0.2, false));
                }
            }
        }
    }

    /// Without marks "vang" is a yes, or the gold that was asked for.
    private boolean isAskedOption(int i, int end) {
        return u.unmarked()
                && scene.asked()
                        .filter(f -> f.spec().kind() == ValueKind.OPTION)
                        .filter(f -> ValueReader.read(f.spec(), scene.value(f), u, i, end, scene.today()).stream()
                                .anyMatch(r -> r.isSure() && r.end() == end))
                        .isPresent();
    }

    private void wish(int i, Grammar.Part part, Segment.Wish wish, List<Segment> out) {
        int n = u.size();
        // "tôi đã đọc quy định" tells, it asks for nothing
        if (wish == Segment.Wish.READ && i > 1 && TOLD.contains(u.word(i - 1).folded()) && !u.brokenBefore(i)) {
            return;
        }
        for (int verb : Grammar.ends(part, u, i)) {
            int polite = wish == Segment.Wish.CLEAR ? Grammar.skipAll(Grammar.Part.FILLER, u, verb, n, 3) : verb;
            int word = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, polite, n, 3);
            // "qua", "về", "lên" are mostly no verbs of going in the middle of a sentence
            boolean bare = wish == Segment.Wish.GOTO && verb == i + 1 && word == verb;
            if (bare && i > 0 && !u.brokenBefore(i) && !Grammar.opens(u, i)) {
                continue;
            }
            for (int at : word > verb ? new int[] {verb, word} : new int[] {verb}) {
                for (Mentions.Mention mention : mentions.at(at)) {
                    boolean politeness =
                            u.unmarked() && mention.end() == at + 1 && Grammar.at(Grammar.Part.FILLER, u, at, at + 1);
                    if (!mention.cue() && !politeness && mention.strength() >= 0.5) {
                        // "toi" without marks is "tôi" more often than "tới"
                        double vague = bare && u.unmarked() ? 0.5 : 0;
                        // "mở tài khoản sinh viên" says what is opened, not where to go
                        boolean more = wish == Segment.Wish.GOTO
                                && u.says(i, "mo")
                                && u.has(mention.end())
                                && !u.brokenBefore(mention.end());
                        vague += more ? 0.6 : 0;
                        double cost = 0.3 + (1 - mention.strength()) * 0.5 + mention.cost() + vague;
                        out.add(new Segment.Named(i, mention.end(), cost, targets(mention), mention.tags(), wish));
                    }
                }
                for (Phrases.Match<String> section : scene.profile().sections(u, at)) {
                    if (section.cost() < 0.4 && wish != Segment.Wish.CLEAR && isSection(section.meaning())) {
                        FormCommand.Place place = new FormCommand.Place.OfSection(section.meaning());
                        boolean said = word > verb;
                        out.add(new Segment.Done(
                                i,
                                section.end(),
                                (said ? 0.27 : 0.42) + section.cost(),
                                wish == Segment.Wish.READ
                                        ? new FormCommand.Read(Optional.of(place))
                                        : new FormCommand.Goto(place)));
                    }
                }
                if (wish == Segment.Wish.READ) {
                    stepNumber(at)
                            .ifPresent(s -> out.add(new Segment.Done(
                                    i,
                                    s.end,
                                    0.3,
                                    new FormCommand.Read(Optional.of(new FormCommand.Place.OfStep(s.number))))));
                }
            }
        }
    }

    /// "còn mail thì xoá đi": what is to be cleared, told before the verb.
    private void cleared(int i, List<Segment> out) {
        for (Mentions.Mention mention : mentions.at(i)) {
            int link = u.says(mention.end(), "thi") ? mention.end() + 1 : mention.end();
            int verb = Grammar.skip(Grammar.Part.CLEAR, u, link, u.size());
            int end = Grammar.skipAll(Grammar.Part.FILLER, u, verb, u.size(), 4);
            boolean alone = end == u.size() || u.brokenBefore(end) || end > verb;
            if (!mention.cue() && mention.strength() > 0.6 && link > mention.end() && verb > link && alone) {
                double cost = 0.35 + (1 - mention.strength()) * 0.5 + mention.cost();
                out.add(new Segment.Named(i, end, cost, targets(mention), mention.tags(), Segment.Wish.CLEAR));
            }
        }
    }

    private boolean isSection(String label) {
        return scene.form().fields().stream().anyMatch(f -> f.section().equals(label));
    }

    private static List<Segment.Target> targets(Mentions.Mention mention) {
        return mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(),
                        c.strength(),
                        new ValueReading(mention.end(), FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
    }

    private record Step(int end, int number) {}

    private Optional<Step> stepNumber(int at) {
        int n = u.size();
        int word = Grammar.skip(Grammar.Part.STEP_WORD, u, at, n);
        if (word == at) {
            return Optional.empty();
        }
        if (word < n
                && (u.word(word).folded().equals("dau") || u.word(word).folded().equals("cuoi"))) {
            boolean first = u.word(word).folded().equals("dau");
            int end = word + 1 < n && u.word(word + 1).folded().matches("tien|cung") ? word + 2 : word + 1;
            return Optional.of(new Step(end, first ? 1 : scene.form().steps()));
        }
        return Numbers.read(u, word, Math.min(n, word + 2))
                .filter(s -> s.whole() >= 1 && s.whole() <= 50)
                .map(s -> new Step(s.end(), s.whole()));
    }

    /// Without marks "toi" is "tôi" more often than "tới", and "trang sau" the next page rather than the sixth.
    private boolean isSure(int verb, int step) {
        return step > verb && !u.says(verb, "toi") && !u.says(step + 1, "sau");
    }

    private void step(int i, List<Segment> out) {
        int verb = Grammar.skipAll(Grammar.Part.GOTO, u, i, u.size(), 3);
        for (int at : verb > i ? new int[] {i, verb} : new int[] {i}) {
            stepNumber(at)
                    .ifPresent(s -> out.add(new Segment.Done(
                            i,
                            s.end,
                            (at > i ? 0.3 : 0.45) + (u.unmarked() && !isSure(i, at) ? 0.25 : 0),
                            new FormCommand.Goto(new FormCommand.Place.OfStep(s.number)))));
        }
    }
}
