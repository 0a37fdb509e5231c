package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;

/// How fields, forms and values are called in a sentence.
final class Names {
    private Names() {}

    /// The label as part of a sentence; with its section where another field has the same label.
    static Words label(Talk talk, Field field) {
        Words plain = Words.same(plain(field));
        boolean twice = talk.form().stream()
                .flatMap(form -> form.fields().stream())
                .anyMatch(other -> !other.ref().equals(field.ref())
                        && !other.section().equals(field.section())
                        && plain(other).equals(plain(field)));
        return twice && !field.section().isBlank()
                ? talk.phrases.say(
                        "label.in_section", Map.of("label", plain, "section", Words.same(inSentence(field.section()))))
                : plain;
    }

    static Words label(Talk talk, FieldRef ref) {
        return talk.form()
                .flatMap(form -> form.field(ref))
                .map(field -> label(talk, field))
                .orElseGet(() -> Words.same(ref.value()));
    }

    /// At most `most` labels, then how many more there are.
    static Words labels(Talk talk, Collection<FieldRef> refs, int most) {
        List<Words> labels =
                refs.stream().limit(most).map(ref -> label(talk, ref)).toList();
        Words listed = list(labels);
        return refs.size() <= most
                ? listed
                : talk.phrases.say(
                        "missing.more",
                        Map.of("labels", Words.join(", ", labels), "count", number(talk, refs.size() - most)));
    }

    /// The label without its section, its marks and its units in brackets.
    static String plain(Field field) {
        String label = field.cleanLabel()
                .replaceAll("\\s*[(（][^)）]*[)）]", "")
                .replaceAll("[?\\s]+$", "")
                .strip();
        return inSentence(label.isEmpty() ? field.ref().value() : label);
    }

    /// Lower case at the start, except for abbreviations.
    static String inSentence(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    static Words value(Talk talk, Field field, FieldValue value) {
        if (field.type() == FieldType.PASSWORD) {
            return talk.phrases.say("value.secret");
        }
        return new Words(talk.sayer.spoken(field, value), talk.sayer.written(field, value));
    }

    /// A small number: in words for the voice.
    static Words number(Talk talk, int number) {
        return new Words(Counting.inWords(number), Integer.toString(number));
    }

    static Words list(List<Words> words) {
        return Words.join(", ", words);
    }

    static Words options(Field field) {
        List<Words> labels = new ArrayList<>();
        for (Choice option : field.options()) {
            if (!option.value().isEmpty()) {
                labels.add(Words.same(inSentence(option.label().strip())));
            }
        }
        return list(labels);
    }

    /// A form by its registered name; by its title where it is not registered.
    static Words form(Talk talk, FormId id) {
        return Words.same(talk.setting.forms().stream()
                .filter(form -> form.id().equals(id))
                .map(form -> inSentence(form.name()))
                .findFirst()
                .orElseGet(() -> talk.form()
                        .filter(form -> form.id().equals(id))
                        .map(form -> inSentence(form.title()))
                        .orElse(id.value())));
    }

    static Words forms(Talk talk) {
        return list(talk.setting.forms().stream()
                .map(form -> Words.same(inSentence(form.name())))
                .toList());
    }
}
