package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values said without their fields: what was asked, what is corrected, or what they can belong to by their kind.
final class BareValues {
    /// Papers are hardly so old, most people who fill a form are.
    private static final int GROWN = 16;

    private final Sentence sentence;
    private final Utterance u;
    private final Scene scene;
    private final Trust trust;
    private final Neighbours beside;
    private final Resolver resolver;
    private final Topic topic;
    private final Outcome out;
    private final ValueWriter writer;

    BareValues(Sentence sentence, ValueWriter writer) {
        this.sentence = sentence;
        this.u = sentence.u();
        this.scene = sentence.scene();
        this.trust = sentence.trust();
        this.beside = sentence.beside();
        this.resolver = sentence.resolver();
        this.topic = sentence.topic();
        this.out = sentence.out();
        this.writer = writer;
    }

    void write(Segment.Bare bare) {
        if (topic.fixing() && isCorrection(bare)) {
            return;
        }
        Optional<FieldProfile> asked =
                scene.asked().filter(f -> bare.targets().getFirst().field().equals(f));
        if (asked.filter(f -> f.spec().kind() == ValueKind.OPTION).isPresent() && beside.isHalf(bare)) {
            out.ask(Wording.unread(asked.get(), u.text(0, u.size())));
            return;
        }
        boolean answers = asked.filter(f -> f.spec().kind().typed()).isPresent()
                && bare.targets().getFirst().reading().isSure()
                && sentence.strangers() <= 2;
        if (!answers && !trust.in(bare)) {
            return;
        }
        List<Target> left = meant(bare);
        if (left.size() > 1) {
            writer.askWhich(left, bare);
        } else if (!isSettled(bare, left.getFirst(), asked.isPresent())) {
            writer.write(
                    left.getFirst(), bare.start(), left.getFirst().reading().end());
        }
    }

    /// Whether the words corrected something, or could correct nothing and are to be left at that.
    private boolean isCorrection(Segment.Bare bare) {
        Optional<Target> corrected = new Corrected(u, scene, sentence.reading(), out).by(bare, topic.field());
        corrected.ifPresent(t -> writer.write(t, bare.start(), t.reading().end()));
        topic.fixing(false);
        return corrected.isPresent()
                || (!scene.recallable().isEmpty() && scene.asked().isEmpty());
    }

    private List<Target> meant(Segment.Bare bare) {
        List<Target> left = Persons.areNames(bare.targets())
                        && !scene.isAsked(bare.targets())
                        && Persons.isSelf(u, bare.start(), bare.start())
                ? Persons.first(bare.targets(), Target::field)
                : bare.targets();
        if (left.size() > 1 && Persons.areNames(left) && beside.isApart(bare)) {
            left = resolver.main(left);
        }
        if (left.size() > 1) {
            List<Target> own = left;
            Optional<Target> spoken = scene.recallable().stream()
                    .flatMap(f -> own.stream().filter(t -> t.field().equals(f)))
                    .findFirst();
            left = spoken.map(List::of).orElseGet(() -> resolver.resolve(own, List.of(), topic.tag(), topic.field()));
            left = left.size() > 1 ? ofBirth(left) : left;
            left = left.size() > 1 && Persons.areNames(left) ? Persons.first(left, Target::field) : left;
        }
        return left;
    }

    /// "Hoàng Trọng Nghĩa, mười lăm tháng mười một năm tám lăm": a day long ago, right behind who somebody is.
    private List<Target> ofBirth(List<Target> targets) {
        List<Target> births = targets.stream()
                .filter(t -> t.field().spec().kind() == ValueKind.DATE
                        && t.field().spec().tense().isBirth()
                        && t.reading().isSure())
                .toList();
        boolean person = topic.field()
                .filter(f -> f.spec().kind() == ValueKind.NAME
                        || f.spec().kind() == ValueKind.OPTION
                        || f.spec().kind() == ValueKind.NATIONAL_ID)
                .isPresent();
        String longAgo = scene.today().minusYears(GROWN).toString();
        return births.size() == 1
                        && person
                        && births.getFirst().reading().value().toString().compareTo(longAgo) < 0
                ? births
                : targets;
    }

    /// Whether the sentence has already said what this field holds, or that nobody knows.
    private boolean isSettled(Segment.Bare bare, Target target, boolean asked) {
        FieldRef field = target.field().field().ref();
        if (out.isAsked(field)) {
            // "ngày mười này hai tháng năm": the first words did not fit, so the rest alone is no sure value either
            return true;
        }
        Optional<FieldValue> before = out.value(field);
        if (before.isEmpty()) {
            return false;
        }
        FieldValue value = target.reading().value();
        if (value.equals(scene.value(target.field()))) {
            // "ứng bảy triệu đi, năm triệu không đủ": what stood there until now
            return true;
        }
        if (target.field().spec().kind() == ValueKind.MULTI || asked) {
            return false;
        }
        // a second value without a name and without a correction belongs to something else
        if (!resolver.isNamed(target.field()) && !before.get().equals(value)) {
            writer.askValue(target.field(), bare);
        }
        return true;
    }
}
