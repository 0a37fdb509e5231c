package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// Requests that ask more of understanding than talk does, put together from the corpus: a speech of four hundred
/// words, a form of three hundred fields, a sentence heard word after word.
final class Heavy {
    static final int WORDS = 400;
    static final int FIELDS = 300;
    /// Every so many lines of the corpus serve where all would take too long.
    private static final int SOME = 9;

    private Heavy() {}

    /// For each form one text of [#WORDS] words: all that is said to it, then what is said to others.
    static List<UnderstandRequest> speeches(List<Case> cases) {
        Map<List<FieldRef>, List<Case>> byForm = new LinkedHashMap<>();
        for (Case one : cases) {
            one.request()
                    .form()
                    .ifPresent(form -> byForm.computeIfAbsent(refs(form), k -> new ArrayList<>())
                            .add(one));
        }
        List<UnderstandRequest> out = new ArrayList<>();
        for (List<Case> own : byForm.values()) {
            List<String> words = new ArrayList<>();
            for (int i = 0; words.size() < WORDS; i++) {
                Case next = i < own.size() ? own.get(i) : cases.get(i * 17 % cases.size());
                words.addAll(List.of(next.request().text().split(" ")));
            }
            String text = String.join(" ", words.subList(0, WORDS));
            out.add(own.getFirst().request().saying(text, false));
        }
        return out;
    }

    private static List<FieldRef> refs(FormModel form) {
        return form.fields().stream().map(Field::ref).toList();
    }

    /// Sentences of the corpus, said to one form that has the fields of many.
    static List<UnderstandRequest> wideForms(List<Case> cases) {
        FormModel wide = wide(cases);
        List<UnderstandRequest> out = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += SOME) {
            UnderstandRequest r = cases.get(i).request();
            out.add(UnderstandRequest.first(r.id(), r.now(), r.text(), Optional.of(wide), r.forms()));
        }
        return out;
    }

    /// The first [#FIELDS] fields of the corpus that differ by name, on one page.
    static FormModel wide(List<Case> cases) {
        List<Field> fields = new ArrayList<>();
        Set<FieldRef> seen = new HashSet<>();
        FormModel first = cases.stream()
                .flatMap(c -> c.request().form().stream())
                .findFirst()
                .orElseThrow();
        cases.stream()
                .flatMap(c -> c.request().form().stream())
                .flatMap(form -> form.fields().stream())
                .filter(field -> fields.size() < FIELDS && seen.add(field.ref()))
                .forEach(fields::add);
        return new FormModel(
                first.id(), first.title(), first.step(), first.steps(), fields, first.buttons(), List.of(), "");
    }

    /// Sentences as they become longer while somebody speaks: one partial text a word.
    static List<UnderstandRequest> prefixes(List<Case> cases) {
        List<UnderstandRequest> out = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += SOME) {
            UnderstandRequest whole = cases.get(i).request();
            String text = whole.text();
            for (int end = text.indexOf(' '); end > 0; end = text.indexOf(' ', end + 1)) {
                out.add(whole.saying(text.substring(0, end), true));
            }
        }
        return out;
    }
}
