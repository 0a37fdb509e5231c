package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values said together with their fields: which of the fields that the words name is meant, and whether to write.
final class ToldValues {
    /// A name so strong is no chance likeness.
    private static final double PLAINLY_NAMED = 0.85;

    private final Sentence sentence;
    private final Utterance u;
    private final Scene scene;
    private final Trust trust;
    private final Resolver resolver;
    private final Topic topic;
    private final ValueWriter writer;
    private final SameBreath breath;
    private final Whose whose;

    ToldValues(Sentence sentence, ValueWriter writer) {
        this.sentence = sentence;
        this.u = sentence.u();
        this.scene = sentence.scene();
        this.trust = sentence.trust();
        this.resolver = sentence.resolver();
        this.topic = sentence.topic();
        this.breath = sentence.breath();
        this.writer = writer;
        this.whose = new Whose(u, scene, sentence.reading().segments());
    }

    /// Whether a sentence with so many strange words may still tell this value.
    boolean isBelieved(Segment.Slot slot) {
        int strangers = sentence.strangers();
        boolean told =
                !trust.isAsking() || (mayHoldQuestion(slot) && !isAskedAbout(slot) && (strangers == 0 || isSure(slot)));
        if (trust.inSentence() && told) {
            return true;
        }
        boolean answered = scene.isAsked(slot.targets()) && isSure(slot) && told;
        boolean named = !trust.isQuestion() && slot.targets().getFirst().strength() > PLAINLY_NAMED;
        return (answered || named) && strangers * 2 <= u.size();
    }

    /// @param torn whether what was said of the value goes on behind it, so that this is no value of its own
    void write(Segment.Slot slot, boolean torn) {
        List<Target> left = meant(slot);
        if (left.size() > 1) {
            writer.askWhich(left, slot);
            return;
        }
        Target target = left.getFirst();
        topic.field(target.field());
        if (!target.reading().isSure() && resolver.isTold(target.field())) {
            // the same sentence says it better elsewhere
            return;
        }
        ValueKind kind = target.field().spec().kind();
        if (torn && kind.typed() && kind != ValueKind.CHECK && kind != ValueKind.OPTION) {
            writer.askValue(target.field(), slot);
            return;
        }
        switch (slot.mode()) {
            case SET -> {
                if (target.reading().isSure() && target.field().writable()) {
                    besides(slot, target);
                }
                writer.write(target, slot.valueAt(), target.reading().end());
            }
            case APPEND -> writer.append(target);
            case UPLOAD -> writer.upload(target);
        }
        topic.fixing(false);
    }

    private List<Target> meant(Segment.Slot slot) {
        boolean self = slot.tags().isEmpty()
                && topic.tag().isEmpty()
                && (Persons.areNames(slot.targets()) || isOwnPhone(slot))
                && !scene.isAsked(slot.targets())
                && (isOwnPhone(slot) || Persons.isSelf(u, slot.start(), slot.valueAt()));
        List<Target> own = self ? whose.of(slot.targets(), slot.start(), slot.valueAt()) : slot.targets();
        List<Target> left = resolver.resolve(
                resolver.towards(own, u, slot.start(), Math.min(slot.valueAt(), slot.start() + 4)),
                slot.tags(),
                topic.tag(),
                topic.field());
        if (!Persons.areNames(left)) {
            return left;
        }
        Optional<Target> part = topic.fixing() ? partOfName(slot, left.getFirst()) : Optional.empty();
        if (part.isPresent() || left.size() == 1) {
            return part.map(List::of).orElse(left);
        }
        left = u.says(slot.start(), "ten") ? resolver.beside(left, topic.field()) : left;
        left = left.size() > 1 ? resolver.whomItIsFor(left, topic.field()) : left;
        return left.size() > 1 ? resolver.main(left) : left;
    }

    /// What the words before the value tell of other fields.
    private void besides(Segment.Slot slot, Target target) {
        FieldProfile field = target.field();
        // a name may be led by whose relative that is
        int name = Math.min(slot.valueAt() + 2, target.reading().end() - 1);
        breath.relation(field, slot.start(), name);
        if (field.spec().kind().digits()) {
            breath.bank(field, slot.start(), slot.valueAt());
        }
    }

    /// "lộn rồi, tên nó là Lê Minh Khoa", "họ Hoàng chứ không phải họ Huỳnh": the name that was spoken of, whoever's it
    /// is.
    private Optional<Target> partOfName(Segment.Slot slot, Target target) {
        boolean plain = slot.tags().isEmpty() && (u.says(slot.start(), "ten") || u.says(slot.start(), "ho"));
        return !plain || !target.reading().isSure()
                ? Optional.empty()
                : new Corrected(u, scene, sentence.reading(), sentence.out())
                        .by(new Segment.Bare(slot.valueAt(), target.reading().end(), 0, List.of(target)), topic.field())
                        .filter(t -> t.field().spec().kind() == ValueKind.NAME);
    }

    /// A note may tell what somebody asked, and numbers do not look like questions.
    private static boolean mayHoldQuestion(Segment.Slot slot) {
        ValueKind kind = slot.targets().getFirst().field().spec().kind();
        return kind.typed() || kind == ValueKind.LONG_TEXT;
    }

    /// "số của em là …", "số con trai …".
    private boolean isOwnPhone(Segment.Slot slot) {
        return slot.targets().getFirst().field().spec().kind() == ValueKind.PHONE
                && IntStream.range(slot.start() + 1, slot.valueAt())
                        .anyMatch(i -> Persons.isSelfAt(u, i) || whose.isRelative(i));
    }

    private static boolean isSure(Segment.Slot slot) {
        return slot.targets().getFirst().reading().isSure();
    }

    /// "… có mất cọc không em": the no is the end of a question.
    private boolean isAskedAbout(Segment.Slot slot) {
        return slot.valueAt() == slot.end() - 1 && (u.says(slot.valueAt(), "khong") || u.says(slot.valueAt(), "chua"));
    }
}
