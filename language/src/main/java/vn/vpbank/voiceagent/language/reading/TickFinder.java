package vn.vpbank.voiceagent.language.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.fields.TellingWords;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Boxes and yes-or-no questions told by some of their words rather than by their label: "có loa luôn" for
/// "Kèm loa thông báo giao dịch", "khỏi nhắn tin nhắc lịch" for "Nhận tin nhắn nhắc lịch".
final class TickFinder {
    private static final double BASE = 0.8;
    private static final double UNLIKE = 0.8;
    private static final double WORD = 0.03;
    private static final int LONGEST = 9;
    private static final int NEAR = 4;
    /// About one word that no other field has.
    private static final double TOLD = 0.9;
    /// The same where nothing says yes or no.
    private static final double PLAIN = 1.7;
    /// The same in the middle of a sentence.
    private static final double INNER = 2.5;
    private static final double SHARE = 0.7;

    private static final Set<String> YES =
            Set.of("có", "cần", "xin", "muốn", "nhớ", "bật", "kèm", "thêm", "đã", "được", "phải", "cứ");
    private static final Set<String> NO =
            Set.of("không", "khỏi", "đừng", "chưa", "tắt", "hổng", "hông", "chẳng", "khoan", "ko");
    private static final Set<String> DENYING = Set.of("không", "đừng", "chưa", "từ", "do", "no");

    private final Utterance u;
    private final Scene scene;
    private final List<FieldProfile> ticks;
    private final Set<String> labelled;

    /// @param all      of the form
    /// @param labelled words that deny something within the labels themselves
    private record Boxes(List<FieldProfile> all, Set<String> labelled) {
        static Boxes of(FormProfile form) {
            List<FieldProfile> all = form.fields().stream()
                    .filter(f -> f.writable() && isTick(f))
                    .toList();
            Set<String> labelled = new HashSet<>();
            for (FieldProfile field : all) {
                Utterance label = Utterance.of(field.field().cleanLabel());
                for (int i = 1; i < label.size() - 1; i++) {
                    labelled.add(label.lower(i));
                }
            }
            labelled.retainAll(NO);
            return new Boxes(all, Set.copyOf(labelled));
        }
    }

    TickFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        Boxes boxes = scene.profile().kept(Boxes.class, Boxes::of);
        this.ticks = boxes.all;
        this.labelled = boxes.labelled;
    }

    private static boolean isTick(FieldProfile field) {
        return field.spec().kind() == ValueKind.CHECK
                || (field.spec().kind() == ValueKind.OPTION
                        && field.spec().options().isYesNo());
    }

    /// "Không nhận quảng cáo": a no to the rest is a yes to it.
    static boolean isDenying(FieldProfile field) {
        Utterance label = Utterance.of(field.field().cleanLabel());
        return label.has(0) && DENYING.contains(label.lower(0));
    }

    static boolean isDenial(Utterance u, int i) {
        return DENYING.contains(u.lower(i));
    }

    void at(int i, List<Segment> out) {
        if (ticks.isEmpty() || !isTold(i)) {
            return;
        }
        Optional<Boolean> led = u.unmarked() || labelled.contains(u.lower(i)) ? Optional.empty() : polarity(i);
        boolean opens = i == 0 || u.brokenBefore(i) || Grammar.opens(u, i);
        int from = led.isPresent() ? i + 1 : i;
        Optional<Boolean> said = led;
        TellingWords.Description description = scene.profile().description(u.unmarked());
        Map<FieldProfile, Double> best = new HashMap<>();
        for (int at = from; at < Math.min(u.size(), from + LONGEST) && !(at > from && u.brokenBefore(at)); at++) {
            Optional<Boolean> inner = labelled.contains(u.lower(at)) ? Optional.empty() : polarity(at);
            if (inner.isPresent()) {
                if (at > i + 1 && led.isPresent()) {
                    // "không ai bị thương, công an có …": this one says something new
                    break;
                }
                said = said.filter(s -> !s).or(() -> inner);
                continue;
            }
            Set<FieldProfile> belongs = description.add(at > 0 ? u.word(at - 1) : null, u.word(at));
            if (led.isEmpty() && belongs.isEmpty() && best.isEmpty() && description.tells(u.word(at))) {
                // what tells a box begins with a word of it
                return;
            }
            for (FieldProfile field : ticks) {
                double told = description.told(field);
                boolean more = belongs.contains(field) && told > best.getOrDefault(field, 0.0);
                if (more
                        && description.share(field) >= SHARE
                        && told >= (said.isPresent() ? TOLD : opens ? PLAIN : INNER)) {
                    best.put(field, told);
                    add(i, at + 1, field, description.share(field), said.orElse(true), out);
                }
            }
        }
    }

    /// Whether a word of some box is said here or soon after: most words belong to none.
    private boolean isTold(int i) {
        for (int k = i; k < Math.min(u.size(), i + NEAR); k++) {
            if (u.is(Utterance.Question.TELLS_BOX, k, this::tellsBox)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsBox(int i) {
        return scene.profile().told(u, i).stream().anyMatch(ticks::contains);
    }

    private void add(int start, int end, FieldProfile field, double share, boolean yes, List<Segment> out) {
        boolean asked = u.says(end, "khong") || u.says(end, "chua");
        boolean denying = isDenying(field);
        if (denying && (yes || field.spec().kind() != ValueKind.CHECK)) {
            return;
        }
        Optional<String> value = field.yesOrNo(yes || denying);
        if (asked || value.isEmpty()) {
            return;
        }
        ValueReading reading = new ValueReading(end, FieldValue.of(value.get()), 0, Optional.empty());
        out.add(Segment.Slot.of(
                start,
                end,
                BASE + UNLIKE * (1 - share) + WORD * (end - start),
                start,
                new Segment.Target(field, share, reading),
                List.of()));
    }

    private Optional<Boolean> polarity(int i) {
        String word = u.lower(i);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
