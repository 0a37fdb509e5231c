package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.Asking.Doubt;
import vn.vpbank.voiceagent.conversation.Asking.Offer;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// Knows what to ask next: what was doubtful, then what is missing, then whether to go on.
final class Asker {
    /// More doubts than this nobody keeps in mind; older ones are found again among the missing fields.
    private static final int DOUBTS = 5;

    /// Options read out with the question; longer lists are on the screen.
    private static final int OPTIONS = 5;

    private Asker() {}

    /// Asks the next thing.
    static void next(Talk talk) {
        Optional<FormModel> form = talk.form();
        if (talk.setting.submitted() || doubt(talk)) {
            return;
        }
        if (form.isEmpty()) {
            chooseForm(talk);
        } else if (!missing(talk, form.get())) {
            goOn(talk, form.get());
        }
    }

    private static void chooseForm(Talk talk) {
        if (!talk.setting.forms().isEmpty() && talk.work.idle()) {
            Speaker.tell(talk, talk.phrases.say("choose", "forms", Names.forms(talk)));
            talk.asking = talk.asking.about(Optional.empty(), talk.phrases.say("choose.short"));
        }
    }

    private static boolean doubt(Talk talk) {
        Optional<Question> fresh = talk.asking.open().stream()
                .filter(d -> !d.told())
                .map(Doubt::question)
                .findFirst();
        fresh.ifPresent(question -> {
            Words say = Words.same(question.say());
            Speaker.tell(talk, say);
            talk.asking = talk.asking.told(question).about(question.field(), say);
        });
        return fresh.isPresent();
    }

    private static boolean missing(Talk talk, FormModel form) {
        List<FieldRef> missing = inOrder(form);
        if (missing.isEmpty()) {
            return false;
        }
        Optional<FieldRef> next = missing.stream()
                .filter(ref -> !talk.asking.skipped().contains(ref))
                .findFirst();
        if (next.isEmpty()) {
            talk.asking = talk.asking.withSkipped(Set.of());
            Speaker.tell(talk, "ask.skipped");
        }
        form.field(next.orElse(missing.getFirst())).ifPresent(field -> ask(talk, field));
        return true;
    }

    /// Missing fields, those of the step on screen first, then as a person meets them.
    static List<FieldRef> inOrder(FormModel form) {
        Comparator<FieldRef> byStep = Comparator.comparingInt(ref -> {
            int step = form.field(ref).map(Field::step).orElse(Integer.MAX_VALUE);
            return step == form.step() ? 0 : step;
        });
        return form.missing().stream().sorted(byStep).toList();
    }

    static void ask(Talk talk, Field field) {
        Words label = Names.label(talk, field);
        Speaker.tell(talk, question(talk, field, label));
        talk.asking = talk.asking.about(Optional.of(field.ref()), talk.phrases.say("ask.short", "label", label));
    }

    private static Words question(Talk talk, Field field, Words label) {
        if (field.cleanLabel().endsWith("?")) {
            return talk.phrases.say("ask.as_written", "label", Words.same(Names.plain(field)));
        }
        boolean few = field.type().isChoice()
                && !field.options().isEmpty()
                && field.options().size() <= OPTIONS;
        return few
                ? talk.phrases.say("ask.choice", Map.of("label", label, "options", Names.options(field)))
                : talk.phrases.say(phrase(field.type()), "label", label);
    }

    private static String phrase(FieldType type) {
        return switch (type) {
            case CHECKBOX -> "ask.tick";
            case FILE -> "ask.file";
            case TEXT,
                    TEXTAREA,
                    TEL,
                    EMAIL,
                    NUMBER,
                    DATE,
                    DATETIME_LOCAL,
                    TIME,
                    MONTH,
                    SELECT,
                    RADIO,
                    MULTISELECT,
                    COMBOBOX,
                    PASSWORD -> "ask.text";
        };
    }

    private static void goOn(Talk talk, FormModel form) {
        boolean laterUnknown = form.fields().stream().noneMatch(f -> f.step() > form.step());
        if (form.step() < form.steps() && laterUnknown) {
            Speaker.tell(talk, talk.phrases.say("offer.next", "step", Names.number(talk, form.step() + 1)));
            talk.asking = talk.asking.offering(Offer.NEXT_STEP, talk.phrases.say("offer.next.short"));
        } else {
            offerSubmit(talk);
        }
    }

    /// Who was offered it just before and did something else first has heard it in full: the short form, once.
    private static void offerSubmit(Talk talk) {
        boolean again = talk.asking.offer() == Offer.SUBMIT;
        Words shortly = talk.phrases.say("offer.submit.short");
        Speaker.tell(talk, again ? shortly : talk.phrases.say("offer.submit"));
        Asking offering = talk.asking.offering(Offer.SUBMIT, shortly);
        talk.asking = again ? offering.notAgain() : offering;
    }

    /// Nobody answered: once more, shorter, and then wait.
    static void afterSilence(Talk talk) {
        boolean quiet = talk.speech.waiting().isEmpty()
                && talk.work.idle()
                && talk.awaiting.isEmpty()
                && talk.hearing.utterance().isEmpty();
        if (quiet) {
            talk.asking.again().ifPresent(shortly -> {
                talk.asking = talk.asking.notAgain();
                Speaker.tell(talk, shortly);
            });
        }
    }

    /// Takes in what understanding doubts; a newer doubt about the same field replaces the older one.
    static void doubts(Talk talk, List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        List<Doubt> open = new ArrayList<>(talk.asking.open().stream()
                .filter(old -> questions.stream().noneMatch(q -> sameSubject(q, old.question())))
                .toList());
        questions.forEach(question -> open.add(new Doubt(question, false)));
        talk.asking = talk.asking.withOpen(open.subList(Math.max(0, open.size() - DOUBTS), open.size()));
    }

    private static boolean sameSubject(Question a, Question b) {
        return a.field().equals(b.field()) && (a.field().isPresent() || a.reason() == b.reason());
    }

    /// The field holds a value now: it is no longer in doubt, and neither is a choice between fields that
    /// it was among.
    static void answered(Talk talk, Set<FieldRef> fields) {
        List<Doubt> open = talk.asking.open().stream()
                .filter(d -> d.question().field().filter(fields::contains).isEmpty())
                .filter(d -> d.question().reason() != Question.Reason.AMBIGUOUS
                        || d.question().candidates().stream()
                                .noneMatch(c -> !c.isBlank() && fields.contains(new FieldRef(c))))
                .toList();
        talk.asking = talk.asking.withOpen(open);
        if (talk.asking.asked().filter(fields::contains).isPresent()) {
            talk.asking = talk.asking.settled();
        }
    }
}
