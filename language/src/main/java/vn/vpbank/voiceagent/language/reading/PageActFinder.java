package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.values.FreeText;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Commands that name something of the page: a form to open, a button to press, something to search for.
final class PageActFinder {
    private final Utterance u;
    private final Scene scene;
    private final Phrases<KnownForm> forms;

    PageActFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        this.forms = FormNames.of(scene.request().forms());
    }

    void at(int i, List<Segment> out) {
        open(i, out);
        press(i, out);
        search(i, out);
    }

    private void open(int i, List<Segment> out) {
        int n = u.size();
        for (int verb : Grammar.ends(Grammar.Part.OPEN, u, i)) {
            for (int at = verb; at <= Math.min(n - 1, verb + 4); at++) {
                boolean glue = at == verb
                        || Grammar.skip(Grammar.Part.OBJECT, u, at - 1, n) >= at
                        || Grammar.skip(Grammar.Part.FILLER, u, at - 1, n) >= at
                        || Grammar.skip(Grammar.Part.FIELD_WORD, u, at - 1, n) >= at
                        || Grammar.skip(Grammar.Part.OPEN, u, at - 1, n) >= at;
                if (!glue) {
                    break;
                }
                for (Phrases.Match<KnownForm> form : forms.at(u, at)) {
                    out.add(new Segment.Done(
                            i,
                            form.end(),
                            0.3 + form.cost() + 0.03 * (at - verb),
                            new FormCommand.OpenForm(form.meaning().id())));
                }
            }
            int object = formWord(verb);
            if (object > verb && object < n && !scene.request().forms().isEmpty()) {
                out.add(new Segment.Unknown(i, n, 1.3 + 0.1 * (n - object), "form:" + u.text(object, n)));
            }
        }
        for (Phrases.Match<KnownForm> form : forms.at(u, i)) {
            double cost = scene.form().fields().isEmpty() ? 0.6 : 1.6;
            out.add(new Segment.Done(
                    i,
                    form.end(),
                    cost + form.cost(),
                    new FormCommand.OpenForm(form.meaning().id())));
        }
    }

    private int formWord(int i) {
        String word = u.has(i) ? u.word(i).folded() : "";
        return switch (word) {
            case "form", "phom", "don" -> i + 1;
            case "bieu" -> i + 2;
            case "mau" -> u.says(i + 1, "don") ? i + 2 : i + 1;
            default -> i;
        };
    }

    private void press(int i, List<Segment> out) {
        int verb = Grammar.skip(Grammar.Part.PRESS, u, i, u.size());
        for (int at : verb > i ? new int[] {verb, i} : new int[] {i}) {
            for (Phrases.Match<Button> match : scene.profile().buttons(u, at)) {
                boolean pressed = at > i;
                boolean whole = match.end() - at > 1 || pressed;
                if (whole && match.cost() < 0.35) {
                    out.add(button(i, match, pressed));
                }
            }
            if (at > i) {
                for (Phrases.Match<Intent> match : Grammar.acts(u, at)) {
                    if (match.cost() < 0.31) {
                        out.add(new Segment.Act(i, match.end(), 0.32 + match.cost(), match.meaning()));
                    }
                }
            }
        }
    }

    /// A button whose label is a command ("Tiếp tục", "Nộp hồ sơ") is that command.
    private Segment button(int i, Phrases.Match<Button> match, boolean pressed) {
        Utterance label = Utterance.of(match.meaning().label());
        for (int from = 0; from < label.size(); from++) {
            for (Phrases.Match<Intent> act : Grammar.acts(label, from)) {
                int rest = Grammar.skipAll(Grammar.Part.OBJECT, label, act.end(), label.size(), 6);
                if (act.cost() < 0.1 && (rest == label.size() || act.end() == label.size()) && from <= 2) {
                    return new Segment.Act(i, match.end(), (pressed ? 0.3 : 0.5) + match.cost(), act.meaning());
                }
            }
        }
        return new Segment.Done(
                i,
                match.end(),
                (pressed ? 0.3 : 0.9) + match.cost(),
                new FormCommand.Press(match.meaning().ref()));
    }

    private void search(int i, List<Segment> out) {
        int n = u.size();
        int verb = Grammar.skip(Grammar.Part.SEARCH, u, i, n);
        // "tra", "kiem" without marks are "trả" and "tiết kiệm" more often than a search
        boolean vague = u.unmarked() && verb == i + 1 && !u.says(i, "tim");
        if (verb == i || verb >= n || vague || !(Grammar.opens(u, i) || u.brokenBefore(i))) {
            return;
        }
        int from = verb;
        for (String word : new String[] {"giup", "toi", "cho", "khach", "hang", "ten", "co", "la"}) {
            if (from < n - 1 && u.word(from).folded().equals(word)) {
                from++;
            }
        }
        int end = Grammar.skipAll(Grammar.Part.FILLER, u, n - 1, n, 1) == n
                        && n - 1 > from
                        && u.word(n - 1).folded().matches(u.unmarked() ? "nhe|nha|giup" : "nhe|nha|a|di|giup")
                ? n - 1
                : n;
        Optional<ValueReading> name = Names.isSurname(u, from)
                ? Names.read(u, from, end).stream().filter(r -> r.end() == end).findFirst()
                : Optional.empty();
        String query = name.isPresent() ? name.get().value().toString() : FreeText.render(u, from, end);
        out.add(new Segment.Done(i, n, 0.7 + 0.05 * (n - from), new FormCommand.Search(query)));
    }
}
