package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Where something new may begin, so that free text may end there: names of fields, verbs, commands, corrections.
final class Anchors {
    private static final Set<String> LEADS = Set.of("di", "bang", "la", "lay", "chon", "loai", "co", "o", "ben");

    private static final Set<String> HEADS = Set.of("ten", "so", "ma", "ngay", "gio", "nguoi", "loai", "tien");
    /// How far from the family name the last syllable of most names stands.
    private static final int GIVEN = 3;
    private static final double HEADED = 0.9;
    private static final double DESCRIBED = 0.9;
    private static final double WHOLE = 0.8;
    private static final double LINKED = 1.2;
    /// What a comma counts that a name follows after a word or two.
    private static final double NEAR = 0.4;
    private static final double SURE = 0.6;
    /// What a clause after a comma counts that has a name and "là", whatever the name.
    private static final double LABELLED = 2.4;

    private static final double MOMENT = 1.4;
    private static final double CHOICE = 1.2;
    private static final int LONG_CHOICE = 2;
    private static final int REACH = 4;
    private static final Set<String> WEEKDAYS = Set.of("thứ", "chủ");

    private static final Word IS = Word.of("là");
    private static final Word THEN = Word.of("thì");

    /// Crossing costs of a boundary inside free text.
    private final double[] crossing;
    private final double[] running;
    /// How much of it a choice of the form makes; a note may hold the words of one.
    private final double[] choice;
    /// Where else a text may end, though nothing known begins there.
    private final boolean[] boundary;
    /// The field of which alone a name begins at a word, where nothing else does.
    private final @Nullable FieldProfile[] own;

    /// Whether nothing but names of one word begin at a word, which may be a syllable of somebody's name as well.
    private final boolean[] single;

    Anchors(Utterance u, FormProfile profile, DescribedFinder described) {
        int n = u.size();
        single = new boolean[n + 1];
        crossing = new double[n + 1];
        running = new double[n + 2];
        choice = new double[n + 1];
        boundary = new boolean[n + 1];
        own = new FieldProfile[n + 1];
        // whether somebody puts "là" between names and values, so that it stands inside no text
        int links = 0;
        for (int i = 0; i < n; i++) {
            List<Phrases.Match<FormProfile.Name>> names = profile.names(u, i);
            double opening = described.opening(i);
            boolean inner = opening == 0 && !u.brokenBefore(i);
            single[i] = inner && names.stream().allMatch(m -> m.end() == m.start() + 1);
            own[i] = inner ? owner(names) : null;
            double known = Math.max(weight(u, profile, names, i), DESCRIBED * opening);
            crossing[i] = i > 0 && opensLongChoice(u, profile, i) ? Math.max(known, CHOICE) : known;
            choice[i] = crossing[i] - known;
            links += isLinked(u, names) ? 1 : 0;
        }
        if (links > 1) {
            for (int i = 1; i < n; i++) {
                if (isLink(u, i) && !u.brokenBefore(i)) {
                    crossing[i] = Math.max(crossing[i], LINKED);
                    // a name that nobody knows has mostly two or three syllables
                    boundary[Math.max(0, i - 2)] = true;
                    boundary[Math.max(0, i - 3)] = true;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            running[i + 1] = running[i] + crossing[i];
        }
        running[n + 1] = running[n];
    }

    private static boolean isLinked(Utterance u, List<Phrases.Match<FormProfile.Name>> names) {
        for (Phrases.Match<FormProfile.Name> name : names) {
            if (!name.meaning().cue() && name.meaning().strength() > SURE && isLink(u, name.end())) {
                return true;
            }
        }
        return false;
    }

    /// "là" or "thì", as surely as marks tell: without them "thi" is as often something else.
    static boolean isLink(Utterance u, int i) {
        return u.has(i) && (u.is(i, IS) || (u.is(i, THEN) && !u.unmarked()));
    }

    private static double weight(Utterance u, FormProfile profile, List<Phrases.Match<FormProfile.Name>> names, int i) {
        int n = u.size();
        double weight = !u.brokenBefore(i) ? 0 : u.after(i - 1) != ',' ? 0.4 : comma(u, profile, i);
        for (Phrases.Match<FormProfile.Name> match : names) {
            FormProfile.Name name = match.meaning();
            int words = match.end() - match.start();
            boolean telling = words > 1 || (i > 0 && u.brokenBefore(i));
            double strength = name.cue() ? cue(u, match) : name.strength() * (telling ? 1.5 : 0.75);
            weight = Math.max(weight, strength - match.cost());
        }
        if (HEADS.contains(u.word(i).folded()) && u.has(i + 1)) {
            // "… tên chủ thẻ …": the name begins with its head, whether the label has it or not
            for (Phrases.Match<FormProfile.Name> match : profile.names(u, i + 1)) {
                boolean whole = !match.meaning().cue()
                        && match.end() > i + 2
                        && match.meaning().strength() > 0.8;
                weight = whole ? Math.max(weight, HEADED - match.cost()) : weight;
            }
        }
        for (Phrases.Match<Intent> match : Grammar.acts(u, i)) {
            if (match.end() - match.start() > 1) {
                weight = Math.max(weight, 0.3);
            }
        }
        if (i > 0 && (u.says(i, "hen") || u.says(i, "goi")) && Grammar.at(Grammar.Part.CONTEXT, u, i, n)) {
            weight = Math.max(weight, 0.15);
        }
        if (Grammar.skip(Grammar.Part.NOT_THAT, u, i, n) > i + 1) {
            weight = Math.max(weight, 0.6);
        }
        boolean fix = Grammar.skip(Grammar.Part.FIX, u, i, n) > i + 1;
        if (Grammar.at(Grammar.Part.SET, u, i, n) || fix) {
            // "…, à nhầm, …"
            weight = Math.max(weight, fix && u.brokenBefore(i) ? 1.6 : 0.3);
        }
        return weight;
    }

    /// "… bên | phòng tài chính kế toán": so many words of one choice are hardly part of a text.
    private static boolean opensLongChoice(Utterance u, FormProfile profile, int i) {
        return profile.options(u, i, profile::isChoice)
                .anyMatch(
                        m -> m.end() > i + LONG_CHOICE && m.strength() >= 0.95 && Sound.isPlain(m.cost(), m.end() - i));
    }

    private static double comma(Utterance u, FormProfile profile, int i) {
        boolean named = IntStream.rangeClosed(i + 1, i + 2)
                .anyMatch(k -> profile.names(u, k).stream()
                        .anyMatch(m -> !m.meaning().cue()
                                && m.meaning().strength() >= WHOLE
                                && m.end() > k + 1
                                && m.cost() < 0.1));
        if (opensMoment(u, profile, i)) {
            return MOMENT;
        }
        return opensAnew(u, profile, i)
                ? 2.2
                : named
                        ? NEAR
                        : UnknownLabelFinder.link(u, i) > i + 1
                                ? LABELLED
                                : UnknownLabelFinder.link(u, i) == i + 1 ? MOMENT : 0.05;
    }

    /// "…, gọi lại lúc bốn giờ chiều", "…, thứ bảy này …": when something is, where the form asks for that.
    private static boolean opensMoment(Utterance u, FormProfile profile, int i) {
        boolean times = profile.asksFor(ValueKind.TIME) || profile.asksFor(ValueKind.DATETIME);
        boolean days = profile.asksFor(ValueKind.DATE) || profile.asksFor(ValueKind.DATETIME);
        boolean hour = times
                && IntStream.range(i, i + REACH)
                        .anyMatch(k -> u.says(k, "luc")
                                && Starts.number(u, k + 1)
                                && IntStream.rangeClosed(i + 1, k).noneMatch(u::brokenBefore));
        boolean day = days && WEEKDAYS.contains(u.lower(i)) && Starts.date(u, i);
        return hour || day;
    }

    /// "…, nhà phố", "…, ba tầng": after a comma a choice or a sum is rather something new than more of a text.
    private static boolean opensAnew(Utterance u, FormProfile profile, int i) {
        int led = Grammar.skip(Grammar.Part.CONTEXT, u, i, u.size() - 1);
        boolean whole = profile.options(u, i, profile::isChoice)
                .anyMatch(m -> m.end() > i + 1 && Sound.isPlain(m.cost(), m.end() - i));
        if (whole) {
            return true;
        }
        int from = led > i ? led : LEADS.contains(u.word(i).folded()) && u.has(i + 1) ? i + 1 : i;
        boolean towards = from > i && u.says(i, "ben");
        return profile.options(u, from, profile::isChoice)
                .anyMatch(m -> (m.end() > from + 1 || towards) && Sound.isPlain(m.cost(), m.end() - from));
    }

    /// A word that a value follows begins something new where a pause stands before it or a number after it.
    private static double cue(Utterance u, Phrases.Match<FormProfile.Name> match) {
        if (match.end() == u.size()) {
            return 0;
        }
        boolean money = match.meaning().field().spec().kind() == ValueKind.MONEY;
        if (match.end() - match.start() > 1 || (u.brokenBefore(match.start()) && u.has(match.end()))) {
            return 0.75;
        }
        return money && u.has(match.end()) && Starts.number(u, match.end()) ? 0.6 : 0.25;
    }

    boolean at(int i) {
        return crossing[i] > 0;
    }

    /// The same without the choices that begin there.
    double named(int i) {
        return crossing[i] - choice[i];
    }

    /// What it costs a free text to run over the boundaries strictly inside it.
    double cost(int from, int to) {
        return to <= from + 1 ? 0 : running[to] - running[from + 1];
    }

    /// The same for a text of a field, whose own name in it begins nothing new: "phòng khám thú y quen bệnh viện thú y
    /// …".
    double cost(int from, int to, FieldProfile field) {
        double cost = cost(from, to);
        boolean note = field.spec().kind() == ValueKind.LONG_TEXT;
        for (int i = from + 1; i < to; i++) {
            cost -= field.equals(own[i]) ? crossing[i] : note ? choice[i] : 0;
        }
        return cost;
    }

    /// The same for somebody's name that begins with a family name: "Tạ Bích Loan" speaks of no loan.
    double nameCost(Utterance u, int from, int to) {
        double cost = cost(from, to);
        for (int i = from + 2; i < to && i <= from + GIVEN && Names.isSurname(u, from); i++) {
            cost -= single[i] && Names.isOfName(u, i) ? crossing[i] : 0;
        }
        return cost;
    }

    private static @Nullable FieldProfile owner(List<Phrases.Match<FormProfile.Name>> names) {
        FieldProfile owner = null;
        for (Phrases.Match<FormProfile.Name> match : names) {
            FieldProfile field = match.meaning().field();
            if (owner != null && !owner.equals(field)) {
                return null;
            }
            // the whole of a name, said again, is meant
            owner = match.meaning().strength() < WHOLE ? field : owner;
            if (match.meaning().strength() >= WHOLE) {
                return null;
            }
        }
        return owner;
    }

    /// Ends that a free text from `from` may have before the end of the utterance.
    List<Integer> ends(int from, int to, int most) {
        List<Integer> ends = new java.util.ArrayList<>();
        for (int i = from + 1; i < to && ends.size() < most; i++) {
            if (crossing[i] > 0 || boundary[i]) {
                ends.add(i);
            }
        }
        return ends;
    }
}
