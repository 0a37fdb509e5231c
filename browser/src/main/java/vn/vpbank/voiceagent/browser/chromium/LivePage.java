package vn.vpbank.voiceagent.browser.chromium;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);

    /// A page whose scripts do not answer for so long hangs.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// The most that looking through one long list takes, twice, where what is wanted is not there.
    private static final Duration LIST = Duration.ofSeconds(5);

    /// The most that a field takes that opens something first: a cell, a calendar, columns that turn.
    private static final Duration ITEM = Duration.ofSeconds(1);

    /// How often frames are looked at while something is waited for.
    private static final long FRAMES_MS = 100;

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
    private final Documents documents;

    LivePage(Tab tab, RegisteredForm form) {
        this.tab = tab;
        this.form = form;
        this.parser = new PageParser(form.id());
        this.documents = new Documents(tab);
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
        Duration patience = PATIENCE.plus(LIST.multipliedBy(lists)).plus(ITEM.multipliedBy(items.size()));
        Map<FieldRef, String> problems = new LinkedHashMap<>();
        try {
            Optional<JsonNode> page = Optional.empty();
            for (List<Item> together : documents.inOnePlace(items)) {
                String frame = documents.place(together.getFirst().ref()).frame();
                JsonNode answer = frame.isEmpty()
                        ? ask(patience, "fill", together, patienceMs, next)
                        : documents.ask(patience, frame, "fill", inside(together), patienceMs, "");
                for (Item item : together) {
                    String problem = answer.path("problems")
                            .path(documents.place(item.ref()).ref())
                            .asString("");
                    if (!problem.isEmpty()) {
                        problems.put(new FieldRef(item.ref()), problem);
                    }
                }
                page = frame.isEmpty() ? Optional.of(answer.path("page")) : Optional.empty();
            }
            return new Filled(problems, false, page.isPresent() ? parsed(page.get()) : read());
        } catch (NavigatedException e) {
            return new Filled(Map.of(), true, arrive());
        }
    }

    private List<Item> inside(List<Item> items) {
        return items.stream()
                .map(i -> new Item(documents.place(i.ref()).ref(), i.values()))
                .toList();
    }

    Pressed press(String button, long patienceMs) {
        Documents.Place place = documents.place(button);
        try {
            if (!place.frame().isEmpty()) {
                JsonNode answer = documents.ask(PATIENCE, place.frame(), "press", place.ref(), patienceMs);
                return new Pressed(answer.path("effect").asBoolean(false), false, read());
            }
            Map<String, JsonNode> before = documents.said();
            JsonNode answer = ask(PATIENCE, "press", button, patienceMs);
            PageState page = parsed(answer.path("page"));
            boolean effect =
                    answer.path("effect").asBoolean(false) || !documents.said().equals(before);
            return new Pressed(effect, false, page);
        } catch (NavigatedException e) {
            return new Pressed(true, true, arrive());
        }
    }

    /// Reads again when something shows, or after so long.
    PageState awaitChange(long millis) {
        if (documents.frames().isEmpty()) {
            return awaitOwnChange(millis).page();
        }
        // What frames show is not seen from the page's own scripts.
        Map<String, JsonNode> before = documents.said();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            Pressed now = awaitOwnChange(Math.clamp(left, 0, FRAMES_MS));
            if (now.effect() || left <= FRAMES_MS || !documents.said().equals(before)) {
                return now.page();
            }
        }
    }

    private Pressed awaitOwnChange(long millis) {
        try {
            String now = tab.ask(PATIENCE, "signature").asString("");
            JsonNode answer = ask(PATIENCE, "awaitChange", now, millis);
            boolean effect = !answer.path("signature").asString("").equals(now);
            return new Pressed(effect, false, parsed(answer.path("page")));
        } catch (NavigatedException e) {
            return new Pressed(true, true, arrive());
        }
    }

    /// Clicks and nothing else. False if the button is not there any more, so that nothing was clicked.
    boolean click(String button) {
        try {
            return documents
                    .askThere(Duration.ofSeconds(30), "clickOnly", button)
                    .asString("")
                    .equals("clicked");
        } catch (NavigatedException e) {
            return true;
        }
    }

    /// What fields show that they did not show when `rememberLooks` was called; nothing on another document.
    Signs signs() {
        List<String> words = new ArrayList<>();
        int marked = 0;
        boolean working = false;
        for (JsonNode answer : everywhere("refused")) {
            answer.path("words").forEach(w -> words.add(w.asString("")));
            marked += answer.path("marked").asInt(0);
            working |= answer.path("working").asBoolean(false);
        }
        return new Signs(words, marked, working, false);
    }

    /// Has all fields remember how they look, for [#signs()].
    void rememberLooks() {
        everywhere("rememberLooks");
    }

    /// Asks all documents; those that have gone say nothing.
    private List<JsonNode> everywhere(String function) {
        List<JsonNode> answers = new ArrayList<>();
        Stream.concat(Stream.of(""), documents.frames().stream()).forEach(frame -> {
            try {
                answers.add(documents.ask(PATIENCE, frame, function));
            } catch (NavigatedException e) {
                LOG.debug("A document has gone before it was asked.");
            }
        });
        return answers;
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
            return documents.askThere(PATIENCE, function, arguments).asBoolean(false);
        } catch (NavigatedException e) {
            return false;
        }
    }

    FileField fileField(String ref) {
        JsonNode box;
        try {
            box = documents.askThere(PATIENCE, "fileField", ref);
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
            Optional<String> box = documents.find("fileBox", ref);
            box.ifPresent(id -> tab.call("DOM.setFileInputFiles", Map.of("objectId", id, "files", paths)));
            return box.isPresent();
        } catch (NavigatedException e) {
            return false;
        }
    }

    /// Reads when the page has dealt with files that were put in.
    PageState filesPut(String ref, List<SentFile> files) {
        List<String> names = files.stream().map(SentFile::name).toList();
        try {
            Documents.Place place = documents.place(ref);
            if (place.frame().isEmpty()) {
                return parsed(ask(PATIENCE, "filesPut", ref, names));
            }
            documents.ask(PATIENCE, place.frame(), "filesPut", place.ref(), names);
            return read();
        } catch (NavigatedException e) {
            return arrive();
        }
    }

    /// Where to click for a field (or one of its options), in CSS pixels.
    Optional<List<Double>> point(String ref, String option) {
        JsonNode at = documents.askThere(PATIENCE, "point", ref, option);
        List<Double> frame = documents.offset(documents.place(ref));
        return at.isObject()
                ? Optional.of(List.of(
                        at.path("x").asDouble(0) + frame.getFirst(),
                        at.path("y").asDouble(0) + frame.getLast()))
                : Optional.empty();
    }

    /// What to type into each part of a date that is written in parts; empty if the field is no such one.
    List<String> segments(String ref, String canonical) {
        List<String> texts = new ArrayList<>();
        documents
                .askThere(PATIENCE, "spellSegments", ref, canonical)
                .path("texts")
                .forEach(t -> texts.add(t.asString("")));
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
        return memory.merge(parser.parse(documents.whole(page)));
    }
}
