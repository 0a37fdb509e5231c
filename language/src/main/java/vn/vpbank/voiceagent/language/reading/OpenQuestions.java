package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Codes;
import vn.vpbank.voiceagent.language.values.DigitFields;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.Places;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Answers to questions asked before: the rest of a number, one of two fields, one of a few options, "yes, it is so".
final class OpenQuestions {
    private final Utterance u;
    private final Scene scene;

    OpenQuestions(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    Optional<Outcome> answer() {
        for (Question question : scene.request().open()) {
            Optional<Outcome> answer = answer(question);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> answer(Question question) {
        Optional<FieldProfile> field = scene.field(question.field());
        return switch (question.reason()) {
            case INVALID ->
                field.flatMap(f -> more(f, question.value())
                        .or(() -> question.candidates().size() == 1
                                ? stands(f, question.candidates().getFirst())
                                : Optional.empty()));
            case AMBIGUOUS -> choice(question).or(() -> field.flatMap(f -> option(f, question.candidates())));
            case MISMATCH -> field.flatMap(f -> stands(f, question.value()));
            case NOT_IN_OPTIONS -> field.flatMap(f -> option(f, question.candidates()));
            case UNKNOWN_FIELD, UNKNOWN_FORM, WHICH_VALUE -> Optional.empty();
        };
    }

    private int start() {
        int at = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), 4);
        return Grammar.skipAll(Grammar.Part.LINK, u, at, u.size(), 3);
    }

    private boolean rest(int from) {
        return Grammar.skipAll(Grammar.Part.FILLER, u, from, u.size(), 4) == u.size();
    }

    private Optional<Outcome> more(FieldProfile field, String before) {
        return field.spec().kind() == ValueKind.CODE ? moreOfCode(field, before) : moreDigits(field, before);
    }

    /// "… bốn năm sáu" after "bê một hai".
    private Optional<Outcome> moreOfCode(FieldProfile field, String before) {
        int from = start();
        if (before.isEmpty() || !before.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<ValueReading> alone = Codes.continued(field.spec(), "", u, from, u.size());
        List<ValueReading> joined = Codes.continued(field.spec(), before, u, from, u.size());
        return Stream.concat(alone.stream().filter(ValueReading::isSure), joined.stream())
                .filter(r -> rest(r.end()))
                .findFirst()
                .map(r -> outcome(field, r, from));
    }

    private Outcome outcome(FieldProfile field, ValueReading chosen, int from) {
        Outcome out = new Outcome();
        if (chosen.isSure()) {
            out.set(field.field().ref(), chosen.value());
        } else {
            Doubt doubt = chosen.doubt().orElseThrow();
            out.ask(Wording.doubt(field, doubt, u.text(from, chosen.end())));
            out.missing(doubt.missing());
        }
        return out;
    }

    /// "… không hai ba" after "không chín sáu": the pieces are joined, unless the new piece is a whole number by
    /// itself.
    private Optional<Outcome> moreDigits(FieldProfile field, String before) {
        if (!field.spec().kind().digits() || before.isEmpty() || !before.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int from = firstDigit();
        Digits.Run run = Digits.read(u, from, u.size());
        if (run.strings().isEmpty() || !rest(run.end())) {
            return Optional.empty();
        }
        ValueReading alone = DigitFields.judge(field.spec(), run.end(), run.strings());
        List<String> joined = run.strings().stream().map(s -> before + s).toList();
        ValueReading together = DigitFields.judge(field.spec(), run.end(), joined);
        return Optional.of(outcome(field, together.isSure() || !alone.isSure() ? together : alone, from));
    }

    private int firstDigit() {
        int at = start();
        return Digits.read(u, 0, u.size()).strings().isEmpty() ? at : 0;
    }

    private Optional<Outcome> choice(Question question) {
        List<FieldProfile> fields = question.candidates().stream()
                .filter(c -> !c.isBlank())
                .flatMap(c -> scene.profile().field(new FieldRef(c)).stream())
                .toList();
        if (fields.isEmpty()
                || fields.size() < question.candidates().size()
                || question.value().isEmpty()) {
            return Optional.empty();
        }
        return byPlace(fields.size()).map(fields::get).or(() -> byName(fields)).map(f -> {
            Outcome out = new Outcome();
            out.set(f.field().ref(), FieldValue.of(question.value()));
            return out;
        });
    }

    private Optional<Integer> byPlace(int size) {
        return Places.read(u, start(), u.size())
                .filter(p -> rest(p.end()))
                .map(p -> p.index() < 0 ? size - 1 : p.index())
                .filter(p -> p < size);
    }

    /// "của người bảo lãnh", "số của khách hàng", "phần giấy tờ": whose it is, with nothing else in the sentence.
    private Optional<FieldProfile> byName(List<FieldProfile> fields) {
        List<FieldProfile> named = new ArrayList<>();
        for (int i = 0; i < u.size() && i <= 6 && named.isEmpty(); i++) {
            for (Phrases.Match<String> match : scene.profile().tags(u, i)) {
                if (rest(match.end())) {
                    fields.stream()
                            .filter(f -> f.tags().contains(match.meaning()) && !named.contains(f))
                            .forEach(named::add);
                }
            }
        }
        if (named.isEmpty()) {
            Mentions mentions = new Mentions(u, scene);
            for (Mentions.Mention mention : mentions.at(start())) {
                if (rest(mention.end())
                        && mention.candidates().size() == 1
                        && fields.contains(mention.candidates().getFirst().field())) {
                    named.add(mention.candidates().getFirst().field());
                }
            }
        }
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Optional<Outcome> stands(FieldProfile field, String value) {
        int at = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), 3);
        int weak = Grammar.skipAll(Grammar.Part.WEAK_YES, u, at, u.size(), 4);
        int strong = Grammar.skipAll(Grammar.Part.STRONG_YES, u, Math.max(at, weak), u.size(), 4);
        int end = Math.max(weak, strong);
        if (value.isEmpty() || end == at || !rest(end)) {
            return Optional.empty();
        }
        Outcome out = new Outcome();
        out.set(field.field().ref(), FieldValue.of(value));
        return Optional.of(out);
    }

    private Optional<Outcome> option(FieldProfile field, List<String> candidates) {
        if (candidates.isEmpty() || field.spec().kind() == ValueKind.MULTI) {
            return Optional.empty();
        }
        return byPlace(candidates.size()).map(p -> {
            Outcome out = new Outcome();
            out.set(field.field().ref(), FieldValue.of(candidates.get(p)));
            return out;
        });
    }
}
