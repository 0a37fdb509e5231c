package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.values.PrivateWords;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Cuts what the rules left open into what a thing was called and what was said of it: "hạn trả hết | là | ngày 5".
/// What
/// cannot be cut with certainty, and what may be about a person, is left out.
public final class LeftOpen {
    /// Longer descriptions are stories.
    private static final int LONGEST_NAME = 6;

    private static final Set<FieldType> CHOSEN = Set.of(FieldType.SELECT, FieldType.RADIO);

    private static final List<Grammar.Part> BEFORE_NAMES = List.of(
            Grammar.Part.FILLER, Grammar.Part.SET, Grammar.Part.OBJECT, Grammar.Part.FIELD_WORD, Grammar.Part.INTO);

    private LeftOpen() {}

    /// The open phrases of a request whose result is this one, in the order they were said.
    public static List<OpenPhrase> of(UnderstandRequest request, UnderstandResult result) {
        List<OpenPhrase> open = new ArrayList<>();
        for (Question question : result.questions()) {
            switch (question.reason()) {
                case UNKNOWN_FIELD ->
                    names(question.heard()).stream()
                            .findFirst()
                            .map(n -> n.phrase(question))
                            .ifPresent(open::add);
                case NOT_IN_OPTIONS ->
                    request.form().flatMap(f -> option(f, question)).ifPresent(open::add);
                case AMBIGUOUS, INVALID, MISMATCH, UNKNOWN_FORM, WHICH_VALUE -> {}
            }
        }
        if (isNothing(result)) {
            names(request.text()).forEach(n -> open.add(n.phrase(Wording.unknownField(n.words, n.clause))));
        }
        return List.copyOf(open);
    }

    private static boolean isNothing(UnderstandResult result) {
        return result.questions().isEmpty()
                && !result.commands().isEmpty()
                && result.commands().stream().allMatch(FormCommand.OutOfScope.class::isInstance);
    }

    private static Optional<OpenPhrase> option(FormModel form, Question question) {
        Utterance u = Utterance.of(question.heard());
        int from = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), 3);
        Optional<Field> field = question.field().flatMap(form::field).filter(f -> CHOSEN.contains(f.type()));
        if (field.isEmpty() || from == u.size() || u.size() - from > LONGEST_NAME) {
            return Optional.empty();
        }
        return PrivateWords.in(u, from, u.size())
                ? Optional.empty()
                : Optional.of(new OpenPhrase.OptionName(field.get().ref(), lower(u, from, u.size()), question));
    }

    private record Name(String words, String clause, String value, String kind) {
        OpenPhrase phrase(Question question) {
            return new OpenPhrase.FieldName(words, value, kind, question);
        }
    }

    /// A clause begins a text, or comes after a pause where a name and its link follow.
    private static List<Name> names(String text) {
        Utterance u = Utterance.of(text);
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < u.size(); i++) {
            if (u.brokenBefore(i) && link(u, i, breakAfter(u, i)) > i) {
                starts.add(i);
            }
        }
        starts.add(u.size());
        List<Name> names = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            name(u, starts.get(i), starts.get(i + 1)).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<Name> name(Utterance u, int start, int end) {
        int linked = link(u, start, breakAfter(u, start));
        int to = linked > start ? linked : figures(u, start, end);
        int value = linked > start ? linked + 1 : to;
        int from = skipBefore(u, start, to - 2);
        for (int i = from + 2; i < to; i++) {
            if (Grammar.skip(Grammar.Part.LINK, u, i, to) == to) {
                to = i;
            }
        }
        boolean fits = to - from > 1 && to - from <= LONGEST_NAME && value < end;
        if (!fits || isAsked(u, to, value, end) || PrivateWords.in(u, start, to)) {
            return Optional.empty();
        }
        return Optional.of(
                new Name(lower(u, from, to), u.text(start, end), u.text(value, end), PrivateWords.kind(u, value, end)));
    }

    /// After what asks for something to be done, as far as two words are left to name it: "hộ" is also of "hộ chiếu".
    private static int skipBefore(Utterance u, int start, int to) {
        int at = start;
        boolean more = true;
        while (more) {
            more = false;
            for (Grammar.Part part : BEFORE_NAMES) {
                int next = Grammar.skip(part, u, at, to);
                more |= next > at;
                at = next;
            }
        }
        return at;
    }

    private static int breakAfter(Utterance u, int i) {
        int end = i + 1;
        while (end < u.size() && !u.brokenBefore(end)) {
            end++;
        }
        return end;
    }

    /// The word that stands between a name and its value, or the last of the name before a colon; `from` if none does.
    private static int link(Utterance u, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean city = u.says(i + 1, "pho");
            if (says(u, i, "là", "la") || says(u, i, "thì", "thi") || (says(u, i, "thành", "thanh") && !city)) {
                return i;
            }
        }
        return from;
    }

    private static boolean says(Utterance u, int i, String marked, String folded) {
        return u.word(i).text().equalsIgnoreCase(marked)
                || (u.unmarked() && u.word(i).folded().equals(folded));
    }

    /// Where a figure begins, with the word "ngày" before it.
    private static int figures(Utterance u, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (u.word(i).isFigure()) {
                return u.says(i - 1, "ngay") ? i - 1 : i;
            }
        }
        return from;
    }

    /// What the bank offers is for someone else to answer.
    private static boolean isAsked(Utterance u, int link, int value, int end) {
        return Grammar.at(Grammar.Part.WHATS, u, link, end)
                || Grammar.at(Grammar.Part.WHATS, u, value, end)
                || u.after(end - 1) == '?';
    }

    private static String lower(Utterance u, int from, int to) {
        return u.text(from, to).toLowerCase(Locale.ROOT);
    }
}
