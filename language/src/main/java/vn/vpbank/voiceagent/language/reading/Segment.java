package vn.vpbank.voiceagent.language.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueReading;

/// A stretch of an utterance with one meaning. A sentence is read as the cheapest row of segments that covers it.
sealed interface Segment {
    int start();

    int end();

    double cost();

    /// A field that the words could mean, and what its value would be.
    record Target(FieldProfile field, double strength, ValueReading reading) {
        /// Adds a target, or puts it in the place of a worse reading for the same field.
        static void keepBest(List<Target> known, Target more) {
            for (int i = 0; i < known.size(); i++) {
                Target old = known.get(i);
                if (old.field.equals(more.field)) {
                    boolean surer = more.reading.isSure() && !old.reading.isSure();
                    boolean plainer =
                            more.reading.isSure() == old.reading.isSure() && more.reading.cost() < old.reading.cost();
                    if (surer || plainer) {
                        known.set(i, more);
                    }
                    return;
                }
            }
            known.add(more);
        }
    }

    /// Words without meaning of their own.
    record Gap(int start, int end, double cost, Sense sense) implements Segment {
        /// Politeness and filling.
        boolean known() {
            return sense == Sense.FILLING;
        }

        /// Words that have no place in talk about a form.
        boolean strange() {
            return sense == Sense.STRANGE;
        }
    }

    /// What words without meaning of their own are there for.
    enum Sense {
        FILLING,
        /// They lead to values and name nothing, or tell why nothing follows.
        CONTEXT,
        STRANGE
    }

    /// A command of one phrase.
    record Act(int start, int end, double cost, Intent intent) implements Segment {}

    /// A command that is complete in itself and needs nothing more to be worked out.
    record Done(int start, int end, double cost, FormCommand command) implements Segment {}

    /// A yes or a no.
    record Answer(int start, int end, double cost, Reply reply) implements Segment {}

    /// A command that was forbidden, asked about or told as done: it is no command.
    record Forbidden(int start, int end, double cost, boolean refusal) implements Segment {}

    /// A field with its value. `valueAt` is where the value's words begin.
    record Slot(int start, int end, double cost, int valueAt, List<Target> targets, List<String> tags, Mode mode)
            implements Segment {
        /// The words that can only mean this field.
        static Slot of(int start, int end, double cost, int valueAt, Target target, List<String> tags) {
            return new Slot(start, end, cost, valueAt, List.of(target), tags, Mode.SET);
        }
    }

    /// A field named without a value; `verb` if something was to be done with it.
    record Named(int start, int end, double cost, List<Target> targets, List<String> tags, Wish wish)
            implements Segment {}

    /// A field named with words that are no value of it.
    ///
    /// @param led whether a word like "là" led to what could not be read
    record Unread(int start, int end, double cost, int valueAt, List<Target> targets, List<String> tags, boolean led)
            implements Segment {}

    /// Something to be filled that this form does not have.
    record Unknown(int start, int end, double cost, String name) implements Segment {}

    /// A value without its field.
    record Bare(int start, int end, double cost, List<Target> targets) implements Segment {
        /// A value that only this field can hold.
        ///
        /// @param base what it costs beside the reading itself
        static Bare of(int start, double base, FieldProfile field, ValueReading reading) {
            return new Bare(start, reading.end(), base + reading.cost(), List.of(new Target(field, 0.5, reading)));
        }
    }

    /// "không, là", "à nhầm": what follows replaces what was said or written before.
    record Fix(int start, int end, double cost) implements Segment {}

    /// "X chứ không phải Y": Y is taken out of the sentence.
    record NotThat(int start, int end, double cost) implements Segment {}

    /// A section or person: the fields named next belong to it.
    record Tag(int start, int end, double cost, String tag) implements Segment {}

    /// "từ … đến …".
    record Span(int start, int end, double cost, Target from, Target to) implements Segment {}

    /// A change of some digits of a value: "số cuối là 5".
    record Patch(int start, int end, double cost, Edit edit, Optional<FieldProfile> field) implements Segment {}

    /// What happens to the digits of a number.
    sealed interface Edit {
        /// The number afterwards, or nothing if the change does not fit it.
        Optional<String> applied(String old);

        /// The first digits are these.
        record Head(String digits) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                int n = digits.length();
                return n > old.length() ? Optional.empty() : Optional.of(digits + old.substring(n));
            }
        }

        /// What stands after the sign of an e-mail address is this.
        record Domain(String name) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                int at = old.indexOf('@');
                return at < 1 ? Optional.empty() : Optional.of(old.substring(0, at + 1) + name);
            }
        }

        /// The last digits are these.
        record Tail(String digits) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                int kept = old.length() - digits.length();
                return kept < 0 ? Optional.empty() : Optional.of(old.substring(0, kept) + digits);
            }
        }

        /// The digits from the `place`th, counted from 1, are these.
        record Nth(int place, String digits) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                int end = place - 1 + digits.length();
                return end > old.length()
                        ? Optional.empty()
                        : Optional.of(old.substring(0, place - 1) + digits + old.substring(end));
            }
        }

        /// These digits at one end go; without digits the one that stands there.
        record Dropped(boolean tail, String digits) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                int n = Math.max(1, digits.length());
                if (n >= old.length() || !(tail ? old.endsWith(digits) : old.startsWith(digits))) {
                    return Optional.empty();
                }
                return Optional.of(tail ? old.substring(0, old.length() - n) : old.substring(n));
            }
        }

        /// These digits come to one end.
        record Added(boolean tail, String digits) implements Edit {
            @Override
            public Optional<String> applied(String old) {
                return Optional.of(tail ? old + digits : digits + old);
            }
        }
    }

    /// A change of one part of a date: "tháng năm chứ".
    record DatePart(int start, int end, double cost, ChronoUnit part, int number) implements Segment {}

    /// How firm an answer is.
    enum Reply {
        STRONG_YES,
        WEAK_YES,
        NO
    }

    /// How a value meets the field.
    enum Mode {
        SET,
        APPEND,
        UPLOAD
    }

    /// What is to be done with a field named without a value.
    enum Wish {
        NONE,
        SET,
        CLEAR,
        READ,
        GOTO
    }
}
