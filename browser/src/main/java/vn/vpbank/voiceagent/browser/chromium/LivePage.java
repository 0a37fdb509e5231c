package vn.vpbank.voiceagent.browser.chromium;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.page.KeptSignIn;
import vn.vpbank.voiceagent.browser.page.PageParser;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.StepMemory;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// A form's page through the in-page scripts. Every act ends with a fresh reading by the same call.
final class LivePage {
    /// A page whose scripts do not answer for so long hangs.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The most that looking through one long list takes, twice, where what is wanted is not there.
    private static final Duration LIST = Duration.ofSeconds(5);

    /// The most that a field takes that opens something first: a cell, a calendar, columns that turn.
    private static final Duration ITEM = Duration.ofSeconds(1);

    /// One field to fill.
    record Item(String ref, List<String> values) {}

    /// @param problems why a field was not filled, for those that were not even tried
    /// @param left     whether the document was replaced under it, so that not all were tried
    record Filled(Map<FieldRef, String> problems, boolean left, PageState page) {}

    /// A box for files.
    ///
    /// @param accept   the kinds it takes, as its attribute says
    /// @param multiple whether it takes several
    /// @param held     names of those in it, as the field's value has them
    record FileField(String accept, boolean multiple, String held) {}

    /// @param effect whether anything shows
    /// @param left   whether the document was replaced
    record Pressed(boolean effect, boolean left, PageState page) {}

    private final Tab tab;
    private final RegisteredForm form;
    private final PageParser parser;
    private final StepMemory memory = new StepMemory();

    LivePage(Tab tab, RegisteredForm form) {
        this.tab = tab;
        this.form = form;
        this.parser = new PageParser(form.id());
    }

    Tab tab() {
        return tab;
    }

    /// Opens the form and waits until fields show, since many pages draw them only after they have loaded.
    PageState open(Duration drawing) {
        Egress egress = Egress.of(form);
        tab.open(
                form.url().toString(),
                egress,
                form.storageState().map(file -> KeptSignIn.read(Path.of(file), egress.allowed())));
        return awaitFields(drawing);
    }

    PageState reload(Duration drawing) {
        memory.clear();
        tab.reload(form.url().toString());
        return awaitFields(drawing);
    }

    PageState home(Duration drawing) {
        memory.clear();
        tab.goTo(form.url().toString());
        return awaitFields(drawing);
    }

    private PageState awaitFields(Duration drawing) {
        try {
            return parsed(ask(PATIENCE.plus(drawing), "readWhenDrawn", drawing.toMillis()));
        } catch (NavigatedException e) {
            tab.awaitParsed();
            return parsed(ask(PATIENCE.plus(drawing), "readWhenDrawn", drawing.toMillis()));
        }
    }

    PageState read() {
        try {
            return parsed(ask(PATIENCE, "read"));
        } catch (NavigatedException e) {
            return arrive();
        }
    }

    private PageState arrive() {
        tab.awaitParsed();
        return awaitFields(Duration.ofMillis(500));
    }

    /// @param lists how many of the items are lists that the page draws itself, each opened and looked through
    /// @param next  the button that is pressed right after, or empty: with one, and all values in place, these
    ///              fields alone are read
    Filled fill(List<Item> items, long patienceMs, long lists, String next) {
        try {
            JsonNode answer = ask(
                    PATIENCE.plus(LIST.multipliedBy(lists)).plus(ITEM.multipliedBy(items.size())),
                    "fill",
                    items,
                    patienceMs,
                    next);
            Map<FieldRef, String> problems = new LinkedHashMap<>();
            answer.path("problems").propertyStream().forEach(p -> {
                if (!p.getValue().asString("").isEmpty()) {
                    problems.put(new FieldRef(p.getKey()), p.getValue().asString(""));
                }
            });
            return new Filled(problems, false, parsed(answer.path("page")));
        } catch (NavigatedException e) {
            return new Filled(Map.of(), true, arrive());
        }
    }

    Pressed press(String button, long patienceMs) {
        try {
            JsonNode answer = ask(PATIENCE, "press", button, patienceMs);
            return new Pressed(answer.path("effect").asBoolean(false), false, parsed(answer.path("page")));
        } catch (NavigatedException e) {
            return new Pressed(true, true, arrive());
        }
    }

    /// Reads again when something shows, or after so long.
    PageState awaitChange(long millis) {
        try {
            String now = tab.ask(PATIENCE, "signature").asString("");
            return parsed(ask(PATIENCE, "awaitChange", now, millis).path("page"));
        } catch (NavigatedException e) {
            return arrive();
        }
    }

    /// Clicks and nothing else. False if the button is not there any more, so that nothing was clicked.
    boolean click(String button) {
        try {
            return tab.ask(Duration.ofSeconds(30), "clickOnly", button)
                    .asString("")
                    .equals("clicked");
        } catch (NavigatedException e) {
            return true;
        }
    }

    /// What fields show that they did not show when `rememberLooks` was called; nothing on another document.
    Signs signs() {
        try {
            JsonNode answer = tab.ask(PATIENCE, "refused");
            List<String> words = new ArrayList<>();
            answer.path("words").forEach(w -> words.add(w.asString("")));
            return new Signs(
                    words,
                    answer.path("marked").asInt(0),
                    answer.path("working").asBoolean(false),
                    false);
        } catch (NavigatedException e) {
            return Signs.NONE;
        }
    }

    /// @return empty if the page has no search box
    Optional<PageState> search(String query) {
        try {
            JsonNode answer = ask(PATIENCE, "search", query, 2000);
            return answer.path("found").asBoolean(false) ? Optional.of(parsed(answer.path("page"))) : Optional.empty();
        } catch (NavigatedException e) {
            return Optional.of(arrive());
        }
    }

    /// A function that answers yes or no.
    boolean does(String function, Object... arguments) {
        try {
            return tab.ask(PATIENCE, function, arguments).asBoolean(false);
        } catch (NavigatedException e) {
            return false;
        }
    }

    FileField fileField(String ref) {
        JsonNode box;
        try {
            box = tab.ask(PATIENCE, "fileField", ref);
        } catch (NavigatedException e) {
            arrive();
            return new FileField("", false, "");
        }
        return new FileField(
                box.path("accept").asString(""),
                box.path("multiple").asBoolean(false),
                box.path("held").asString(""));
    }

    /// Puts files into a box in place of those that are there, with the events that a person's choice causes. False if
    /// the box is not there any more.
    boolean putFiles(String ref, List<SentFile> files) {
        List<String> paths =
                files.stream().map(f -> f.path().toAbsolutePath().toString()).toList();
        try {
            Optional<String> box = tab.find("fileBox", ref);
            box.ifPresent(id -> tab.call("DOM.setFileInputFiles", Map.of("objectId", id, "files", paths)));
            return box.isPresent();
        } catch (NavigatedException e) {
            return false;
        }
    }

    /// Reads when the page has dealt with files that were put in.
    PageState filesPut(String ref, List<SentFile> files) {
        try {
            return parsed(ask(
                    PATIENCE,
                    "filesPut",
                    ref,
                    files.stream().map(SentFile::name).toList()));
        } catch (NavigatedException e) {
            return arrive();
        }
    }

    /// Where to click for a field (or one of its options), in CSS pixels.
    Optional<List<Double>> point(String ref, String option) {
        JsonNode at = tab.ask(PATIENCE, "point", ref, option);
        List<Double> point = new ArrayList<>();
        if (at.isObject()) {
            point.add(at.path("x").asDouble(0));
            point.add(at.path("y").asDouble(0));
        }
        return point.isEmpty() ? Optional.empty() : Optional.of(point);
    }

    /// What to type into each part of a date that is written in parts; empty if the field is no such one.
    List<String> segments(String ref, String canonical) {
        List<String> texts = new ArrayList<>();
        tab.ask(PATIENCE, "spellSegments", ref, canonical).path("texts").forEach(t -> texts.add(t.asString("")));
        return texts;
    }

    /// Asks for an answer with a reading in it, which may leave out what stands in the last one.
    private JsonNode ask(Duration patience, String function, Object... arguments) {
        return tab.ask(
                patience,
                "since",
                Stream.concat(Stream.of(parser.reading(), function), Stream.of(arguments))
                        .toArray());
    }

    private PageState parsed(JsonNode page) {
        return memory.merge(parser.parse(page));
    }
}
