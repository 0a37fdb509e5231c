package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.Tense;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values that were read with too little to be sure of: they are read back as a question instead of written.
final class ReadBack {
    private static final double PLAIN = 0.9;
    /// Months that a day without its year may lie back.
    private static final int RECENT = 6;

    private final Utterance u;
    private final Scene scene;
    private final List<Segment> row;
    private final RunOn runOn;
    private final NameDoubts names;
    private final Beside beside;

    ReadBack(Utterance u, Scene scene, Chart.Reading reading) {
        this.u = u;
        this.scene = scene;
        this.row = reading.segments();
        this.runOn = new RunOn(u, scene);
        this.names = new NameDoubts(u);
        this.beside = new Beside(u, row);
    }

    /// The words that a value was taken from.
    ///
    /// @param segment the whole of them
    /// @param from    where the value itself begins
    /// @param alone   whether nothing else but filling was said
    /// @param beforeName whether another field is plainly named right behind it
    record Source(Segment segment, int from, Target target, boolean alone, boolean beforeName) {
        FieldProfile field() {
            return target.field();
        }

        ValueKind kind() {
            return field().spec().kind();
        }

        int end() {
            return target.reading().end();
        }
    }

    /// Takes back what is doubtful and asks whether it is meant.
    void check(Outcome out) {
        new Together(u, scene, row).join(out);
        for (FormCommand command : List.copyOf(out.commands())) {
            if (command instanceof FormCommand.Set set) {
                source(set).ifPresent(source -> check(source, set, out));
            }
        }
    }

    private void check(Source source, FormCommand.Set set, Outcome out) {
        Optional<FieldProfile> meant = otherAsked(source);
        if (meant.isPresent()) {
            out.commands().remove(set);
            out.ask(Wording.unread(meant.get(), u.text(0, u.size())));
        } else if (beside.isAskedAbout(source)) {
            out.commands().remove(set);
        } else if (isDoubtful(source) || beside.isToldTwice(source, out)) {
            ask(source, set, out);
        }
    }

    private boolean isDoubtful(Source source) {
        return (!isAnswer(source) && (runOn.is(source) || names.is(source)))
                || beside.isUnreadBeside(source)
                || beside.isDenied(source)
                || isLongGone(source);
    }

    /// "departure date mười lăm tháng một", said in November: most of a year ago, and nobody said which year.
    private boolean isLongGone(Source source) {
        boolean open = source.kind() == ValueKind.DATE
                && source.field().spec().tense() == Tense.ANY
                && IntStream.range(source.from(), source.end())
                        .noneMatch(i -> u.says(i, "nam")
                                || u.says(i, "truoc")
                                || u.says(i, "roi")
                                || u.word(i).isFigure());
        String date = source.target().reading().value().toString();
        return open && date.compareTo(scene.today().minusMonths(RECENT).toString()) < 0;
    }

    /// Whether the field was asked for and nothing else was said.
    private boolean isAnswer(Source source) {
        return source.alone() && scene.asked().filter(source.field()::equals).isPresent();
    }

    /// Digits said alone for a field that asks for others, and has just been asked for, are no answer to something
    /// else.
    private Optional<FieldProfile> otherAsked(Source source) {
        return scene.asked()
                .filter(f -> source.alone()
                        && source.segment() instanceof Segment.Bare
                        && source.kind().digits()
                        && f.spec().kind().digits()
                        && !f.equals(source.field()));
    }

    private void ask(Source source, FormCommand.Set set, Outcome out) {
        if (source.kind() == ValueKind.MULTI) {
            out.ask(Wording.whichValue(source.field(), u.text(source.from(), source.end())));
            return;
        }
        String value = set.value().toString();
        Doubt doubt = Doubt.offer(Doubt.Why.UNSURE, value, value);
        out.ask(Wording.doubt(source.field(), doubt, u.text(source.from(), source.end())));
    }

    private Optional<Source> source(FormCommand.Set set) {
        return row.reversed().stream()
                .flatMap(s -> targets(s).stream()
                        .filter(t -> t.field().field().ref().equals(set.field())
                                && t.reading().isSure()
                                && t.reading().value().equals(set.value()))
                        .map(t -> new Source(s, valueAt(s), t, isAlone(s), isNameBehind(s))))
                .findFirst();
    }

    private boolean isAlone(Segment segment) {
        return row.stream().allMatch(s -> s.equals(segment) || s instanceof Segment.Gap);
    }

    private boolean isNameBehind(Segment segment) {
        return row.stream()
                .anyMatch(s -> s instanceof Segment.Slot slot
                        && slot.start() == segment.end()
                        && slot.valueAt() > slot.start()
                        && slot.targets().getFirst().strength() > PLAIN);
    }

    private static int valueAt(Segment segment) {
        return segment instanceof Segment.Slot slot ? slot.valueAt() : segment.start();
    }

    static List<Target> targets(Segment segment) {
        return switch (segment) {
            case Segment.Slot slot -> slot.targets();
            case Segment.Bare bare -> bare.targets();
            default -> List.of();
        };
    }
}
