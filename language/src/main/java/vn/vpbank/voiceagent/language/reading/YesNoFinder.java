package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Yes-or-no fields said as a sentence rather than a value: "có người bảo lãnh", "không tạm ứng", "bỏ tick …".
final class YesNoFinder {
    private static final double BASE = 0.3;

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;

    YesNoFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
    }

    void at(int i, List<Segment> out) {
        stated(i, out);
        nobody(i, out);
        polar(i, Grammar.Part.POLAR_YES, true, out);
        polar(i, Grammar.Part.POLAR_NO, false, out);
    }

    /// "công an có lập biên bản": a question of the form said as a statement.
    private void stated(int i, List<Segment> out) {
        for (Mentions.Mention mention : mentions.at(i)) {
            int has = mention.cue() || mention.end() - i < 4 ? mention.end() : has(i + 1, mention.end() - 1);
            boolean asked = u.says(mention.end(), "khong") || u.says(mention.end(), "chua");
            if (has == mention.end() || asked) {
                continue;
            }
            boolean denied = u.says(has - 1, "khong") || u.says(has - 1, "chua");
            List<Segment.Target> targets = mention.candidates().stream()
                    .filter(c -> c.field().spec().kind() == ValueKind.OPTION)
                    .flatMap(c -> polarValue(c.field(), !denied, mention.start())
                            .map(v -> new Segment.Target(
                                    c.field(),
                                    c.strength(),
                                    new ValueReading(mention.end(), FieldValue.of(v), 0, Optional.empty())))
                            .stream())
                    .toList();
            if (!targets.isEmpty()) {
                double cost = BASE + 0.1 + (1 - mention.strength()) * 0.4 + mention.cost();
                out.add(new Segment.Slot(i, mention.end(), cost, i, targets, mention.tags(), Segment.Mode.SET));
            }
        }
    }

    private int has(int from, int to) {
        for (int i = from; i < to; i++) {
            if (u.says(i, "co")) {
                return i;
            }
        }
        return to + 1;
    }

    /// "không ai bị thương": nobody is none of "Số người bị thương".
    private void nobody(int i, List<Segment> out) {
        int who = u.says(i, "khong") || u.says(i, "hong") || u.says(i, "chang")
                ? (u.says(i + 1, "co") ? i + 2 : i + 1)
                : i;
        if (who == i || !u.says(who, "ai")) {
            none(i, out);
            return;
        }
        for (int name : new int[] {who, who + 1}) {
            for (Mentions.Mention mention : mentions.at(name)) {
                FieldProfile field = mention.candidates().getFirst().field();
                if (field.spec().kind() == ValueKind.NUMBER
                        && mention.candidates().size() == 1
                        && !mention.cue()) {
                    ValueReading none = new ValueReading(mention.end(), FieldValue.of("0"), 0, Optional.empty());
                    out.add(Segment.Slot.of(
                            i,
                            mention.end(),
                            BASE + (1 - mention.strength()) * 0.4,
                            i,
                            new Segment.Target(field, mention.strength(), none),
                            mention.tags()));
                }
            }
        }
    }

    /// "không có người phụ thuộc": none of what a field counts.
    private void none(int i, List<Segment> out) {
        int thing = u.says(i, "khong") && u.says(i + 1, "co")
                ? i + 2
                : u.says(i, "chua") && u.says(i + 1, "co") ? i + 2 : i;
        if (thing == i || !u.has(thing)) {
            return;
        }
        scene.profile().counted(u, thing).stream()
                .filter(m ->
                        m.cost() < 0.1 && m.end() > thing + 1 && m.meaning().writable())
                .forEach(m -> out.add(Segment.Slot.of(
                        i,
                        m.end(),
                        BASE,
                        i,
                        new Segment.Target(
                                m.meaning(), 0.9, new ValueReading(m.end(), FieldValue.of("0"), 0, Optional.empty())),
                        List.of())));
    }

    private void polar(int start, Grammar.Part part, boolean yes, List<Segment> out) {
        for (int verb : Grammar.ends(part, u, start)) {
            int at = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, u.size(), 3);
            owned(start, verb, yes, out);
            for (int name : at > verb ? new int[] {verb, at} : new int[] {verb}) {
                for (Mentions.Mention mention : mentions.at(name)) {
                    List<Segment.Target> targets = new ArrayList<>();
                    for (Mentions.Candidate candidate : mention.candidates()) {
                        polarValue(candidate.field(), yes, mention.start())
                                .ifPresent(v -> targets.add(new Segment.Target(
                                        candidate.field(),
                                        candidate.strength(),
                                        new ValueReading(mention.end(), FieldValue.of(v), 0, Optional.empty()))));
                    }
                    // "không khẩn" for "Báo cáo khẩn"
                    boolean told = !mention.cue() && mention.strength() >= 0.5;
                    boolean denied = mention.cue() && !yes && verb == start + 1 && isTick(mention);
                    if ((told || denied) && !targets.isEmpty()) {
                        double cost = BASE + (1 - mention.strength()) * 0.4 + mention.cost();
                        out.add(new Segment.Slot(
                                start, mention.end(), cost, start, targets, mention.tags(), Segment.Mode.SET));
                    }
                }
            }
        }
    }

    /// "có người bảo lãnh tên là …": that there is one is said beside who it is, and its words serve both.
    private void owned(int start, int verb, boolean yes, List<Segment> out) {
        for (Mentions.Mention mention : yes ? mentions.at(verb) : List.<Mentions.Mention>of()) {
            int next = mention.end();
            boolean told = u.has(next + 1)
                    && (u.says(next, "ten")
                            || Grammar.at(Grammar.Part.TEXT_LINK, u, next, u.size())
                            || Names.isSurname(u, next));
            // "có tạm ứng mười hai triệu": that there is one, and how much
            boolean counted = u.says(start, "co")
                    && verb == start + 1
                    && u.has(next)
                    && (Starts.number(u, next) || !mentions.at(next).isEmpty());
            if (mention.cue() || mention.strength() < (counted ? 0.5 : 0.8) || !(told || counted)) {
                continue;
            }
            for (Mentions.Candidate candidate : mention.candidates()) {
                polarValue(candidate.field(), true, mention.start())
                        .filter(v -> candidate.field().spec().kind() == ValueKind.OPTION)
                        .map(v -> new ValueReading(verb, FieldValue.of(v), 0, Optional.empty()))
                        .ifPresent(reading -> out.add(Segment.Slot.of(
                                start,
                                verb,
                                0.05,
                                start,
                                new Segment.Target(candidate.field(), candidate.strength(), reading),
                                mention.tags())));
            }
        }
    }

    private static boolean isTick(Mentions.Mention mention) {
        return mention.candidates().stream().allMatch(c -> c.field().spec().kind() == ValueKind.CHECK);
    }

    /// @param name where the field's name begins
    private Optional<String> polarValue(FieldProfile field, boolean yes, int name) {
        boolean check = field.spec().kind() == ValueKind.CHECK;
        // "đừng gọi quảng cáo" says yes to "Không gọi quảng cáo"
        boolean denied = check && TickFinder.isDenying(field) && !TickFinder.isDenial(u, name);
        boolean tells = check || !yes || field.spec().options().isYesNo();
        return tells ? field.yesOrNo(yes || denied) : Optional.empty();
    }
}
