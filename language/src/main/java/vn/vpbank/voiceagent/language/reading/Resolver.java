package vn.vpbank.voiceagent.language.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Chooses among fields of the same name by evidence, in order of weight; without evidence the choice stays open and is
/// asked about.
final class Resolver {
    private static final Set<String> FROM = Set.of("từ", "trích");
    private static final Set<String> TO = Set.of("sang", "đến", "tới", "vào", "vô", "về", "qua", "cho");

    private static final int SEVERAL = 3;

    private final Scene scene;
    /// Fields that something in the sentence gives a value for certain.
    private final Set<FieldProfile> claimed = new HashSet<>();
    /// Those of them that are named or described.
    private final Set<FieldProfile> named = new HashSet<>();
    /// How many values the sentence tells.
    private int told;

    /// @param row what the whole sentence says
    Resolver(Scene scene, List<Segment> row) {
        this.scene = scene;
        // what puts something right names the same field again
        boolean fixed = row.stream().anyMatch(s -> s instanceof Segment.Fix || s instanceof Segment.NotThat);
        for (Segment segment : fixed ? List.<Segment>of() : row) {
            List<Target> targets = switch (segment) {
                case Segment.Slot slot -> slot.targets();
                case Segment.Bare bare -> bare.targets();
                default -> List.of();
            };
            told += !targets.isEmpty() && targets.getFirst().reading().isSure() ? 1 : 0;
            if (segment instanceof Segment.Slot
                    && targets.size() == 1
                    && targets.getFirst().reading().isSure()) {
                named.add(targets.getFirst().field());
            }
            if (targets.size() == 1 && targets.getFirst().reading().isSure()) {
                claimed.add(targets.getFirst().field());
            }
        }
    }

    /// Where something comes from and where it goes, by the word before its name: "từ tài khoản … sang tài khoản …".
    List<Target> towards(List<Target> targets, Utterance u, int start, int name) {
        if (targets.size() < 2) {
            return targets;
        }
        int first = start > 0 && !u.brokenBefore(start) ? start - 1 : start;
        List<String> words = IntStream.range(first, Math.max(start + 1, name))
                .mapToObj(u::lower)
                .toList();
        if (words.stream().anyMatch(FROM::contains)) {
            return keep(targets, t -> Persons.isSender(t.field()));
        }
        return words.stream().anyMatch(TO::contains) ? keep(targets, t -> Persons.isRecipient(t.field())) : targets;
    }

    /// The targets left when all evidence is used; one if it is clear.
    List<Target> resolve(List<Target> targets, List<String> said, Optional<String> tag, Optional<FieldProfile> before) {
        List<Target> left = targets;
        left = keep(left, t -> t.field().tags().containsAll(said));
        left = keep(left, t -> t.reading().isSure());
        left = keep(left, t -> !claimed.contains(t.field()));
        left = keep(left, t -> tag.isPresent() && t.field().tags().contains(tag.get()));
        Optional<FieldRef> asked = scene.request().asked();
        left = keep(left, t -> asked.isPresent() && t.field().field().ref().equals(asked.get()));
        left = keep(left, t -> before.isPresent() && together(before.get(), t.field()));
        left = keep(left, t -> t.field().writable());
        left = keep(left, t -> t.field().field().step() == scene.step());
        Optional<FieldProfile> neighbour =
                scene.request().recent().stream().findFirst().flatMap(scene.profile()::field);
        left = keep(left, t -> neighbour.isPresent() && together(neighbour.get(), t.field()));
        return left;
    }

    /// "tài khoản của nó là …, tên là …": the one name in the part of the form that was just spoken of.
    List<Target> beside(List<Target> targets, Optional<FieldProfile> before) {
        String section = before.map(f -> f.field().section()).orElse("");
        List<FieldProfile> names = scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == ValueKind.NAME
                        && f.writable()
                        && !section.isBlank()
                        && f.field().section().equals(section))
                .toList();
        return names.size() == 1 && !claimed.contains(names.getFirst())
                ? List.of(new Target(names.getFirst(), 0.6, targets.getFirst().reading()))
                : targets;
    }

    /// "tên là Đặng An Nhiên" in a form with "Họ và tên" of the father and "Họ và tên bé": where only others are called
    /// so
    /// and none of them was spoken of, whom the form is for.
    List<Target> whomItIsFor(List<Target> targets, Optional<FieldProfile> before) {
        boolean others = told >= SEVERAL
                && targets.stream().noneMatch(t -> Persons.isMain(t.field()))
                && targets.stream().noneMatch(t -> before.isPresent() && together(before.get(), t.field()));
        if (!others) {
            return targets;
        }
        List<FieldProfile> names = Persons.main(
                scene.profile().fields().stream()
                        .filter(f -> f.spec().kind() == ValueKind.NAME && f.writable())
                        .toList(),
                f -> f);
        return names.size() == 1 && !claimed.contains(names.getFirst())
                ? List.of(new Target(names.getFirst(), 0.6, targets.getFirst().reading()))
                : targets;
    }

    /// "004521, phan văn tài, khách hàng doanh nghiệp": who tells several things of a form tells whom it is
    /// about, where nobody sends anything to anybody.
    List<Target> main(List<Target> targets) {
        boolean several = told >= SEVERAL;
        boolean sent = targets.stream().anyMatch(t -> Persons.isRecipient(t.field()));
        return several && !sent ? Persons.main(targets, Target::field) : targets;
    }

    /// Whether the sentence gives the field a value for certain.
    boolean isTold(FieldProfile field) {
        return claimed.contains(field);
    }

    /// Whether the sentence names the field with its value, so that a value without a name is not for it.
    boolean isNamed(FieldProfile field) {
        return named.contains(field);
    }

    private static boolean together(FieldProfile a, FieldProfile b) {
        return !a.field().section().isBlank()
                && a.field().section().equals(b.field().section());
    }

    private static List<Target> keep(List<Target> targets, Predicate<Target> wanted) {
        if (targets.size() < 2) {
            return targets;
        }
        List<Target> kept = targets.stream().filter(wanted).toList();
        return kept.isEmpty() ? targets : kept;
    }
}
