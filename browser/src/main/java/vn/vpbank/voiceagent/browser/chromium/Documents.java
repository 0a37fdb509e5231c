package vn.vpbank.voiceagent.browser.chromium;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A page's document and those of the frames that stand apart in it, read and acted on as one. What is in such a frame
/// is called by its own ref and the frame's name: `account@f1`. A page without them pays nothing for it.
final class Documents {
    /// How long a document may take to come that its frame is there for.
    private static final long COME_MS = 2_000;

    /// How long a frame's document may take to draw its first field.
    private static final long DRAWING_MS = 3_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Where something is.
    ///
    /// @param frame empty for what the page's own scripts reach
    record Place(String frame, String ref) {}

    private final Tab tab;
    private final Set<String> drawn = new HashSet<>();
    private final Map<String, String> holders = new HashMap<>();
    private Map<String, Place> places = Map.of();
    private Map<String, JsonNode> said = Map.of();

    Documents(Tab tab) {
        this.tab = tab;
    }

    Place place(String ref) {
        return places.getOrDefault(ref, new Place("", ref));
    }

    /// The frames that the last reading had.
    List<String> frames() {
        return List.copyOf(said.keySet());
    }

    /// What they said then, to tell whether they have changed.
    Map<String, JsonNode> said() {
        return said;
    }

    /// Items one after another, each run of those that stand in one document together.
    List<List<LivePage.Item>> inOnePlace(List<LivePage.Item> items) {
        List<List<LivePage.Item>> runs = new ArrayList<>();
        String at = "";
        for (LivePage.Item item : items) {
            String frame = place(item.ref()).frame();
            if (runs.isEmpty() || !frame.equals(at)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(item);
            at = frame;
        }
        return runs;
    }

    /// Asks where a field or button is; the page's own scripts if it is in no frame.
    ///
    /// @param arguments a ref first
    JsonNode askThere(Duration patience, String function, Object... arguments) {
        Place place = arguments.length > 0 && arguments[0] instanceof String ref ? place(ref) : new Place("", "");
        Object[] there = arguments.clone();
        if (!place.frame().isEmpty()) {
            there[0] = place.ref();
        }
        return ask(patience, place.frame(), function, there);
    }

    /// Asks a frame, or the page's own scripts.
    ///
    /// @param frame empty for these
    /// @throws NavigatedException if its document has gone
    JsonNode ask(Duration patience, String frame, String function, Object... arguments) {
        return frame.isEmpty()
                ? tab.ask(patience, function, arguments)
                : tab.askIn(context(frame), patience, function, arguments);
    }

    /// The element of a field.
    Optional<String> find(String function, String ref) {
        Place place = place(ref);
        return place.frame().isEmpty()
                ? tab.find(function, ref)
                : tab.findIn(context(place.frame()), function, place.ref());
    }

    private String context(String frame) {
        return tab.frames().world(frame).map(Frames.World::context).orElseThrow(NavigatedException::new);
    }

    /// How far a frame's window is from the page's, in CSS pixels.
    List<Double> offset(Place place) {
        double x = 0;
        double y = 0;
        for (String frame = place.frame(); !frame.isEmpty(); frame = holder(frame)) {
            JsonNode at = ask(PATIENCE, holder(frame), "frameAt", frame);
            x += at.path("x").asDouble(0);
            y += at.path("y").asDouble(0);
        }
        return Arrays.asList(x, y);
    }

    private String holder(String frame) {
        return holders.getOrDefault(frame, "");
    }

    /// A reading of the page's own scripts, with all that frames hold in its place.
    JsonNode whole(JsonNode page) {
        if (page.path("apart").asInt(0) == 0 || !(page instanceof ObjectNode own)) {
            places = Map.of();
            said = Map.of();
            return page;
        }
        Map<String, JsonNode> frames = new LinkedHashMap<>();
        Gathered all = gather("", own, frames);
        places = all.places();
        said = frames;
        return all.page();
    }

    /// @param places of what stands in frames, by the refs that the page has for it
    private record Gathered(ObjectNode page, Map<String, Place> places) {}

    private Gathered gather(String frame, ObjectNode reading, Map<String, JsonNode> frames) {
        int apart = reading.path("apart").asInt(0);
        if (apart == 0) {
            return new Gathered(reading, Map.of());
        }
        ObjectNode page = reading;
        String reaching = frame.isEmpty() ? tab.mainFrame() : frame;
        boolean isNew = false;
        for (String one : tab.frames().under(reaching, apart, COME_MS)) {
            isNew |= tab.introduce(one, reaching);
            holders.put(one, frame);
        }
        // Only now does it know them by their names.
        if (isNew && ask(PATIENCE, frame, "read") instanceof ObjectNode again) {
            page = again;
        }
        Merge merge = new Merge(page);
        for (JsonNode at : page.path("frames")) {
            String id = at.path("id").asString("");
            if (at.path("shown").asBoolean(false)) {
                read(id, frames).ifPresent(child -> merge.add(at, id, child));
            }
        }
        return merge.done();
    }

    /// What a frame holds; nothing while its document is on its way.
    private Optional<Gathered> read(String frame, Map<String, JsonNode> frames) {
        try {
            JsonNode own = drawn.add(context(frame))
                    ? ask(PATIENCE.plusMillis(DRAWING_MS), frame, "readWhenDrawn", DRAWING_MS)
                    : ask(PATIENCE, frame, "read");
            if (!(own instanceof ObjectNode page)) {
                return Optional.empty();
            }
            page.remove("id");
            frames.put(frame, page.deepCopy());
            return Optional.of(gather(frame, page, frames));
        } catch (NavigatedException e) {
            return Optional.empty();
        }
    }

    /// Puts the readings of frames into that of the page that holds them.
    private static final class Merge {
        private final ObjectNode page;
        private final Map<String, Place> places = new HashMap<>();
        private final List<List<JsonNode>> before = new ArrayList<>();

        Merge(ObjectNode page) {
            this.page = page;
            for (int i = 0; i <= page.path("fields").size(); i++) {
                before.add(new ArrayList<>());
            }
        }

        void add(JsonNode at, String id, Gathered inner) {
            ObjectNode child = inner.page();
            String key = at.path("key").asString("f");
            boolean isShut = at.path("shut").asBoolean(false);
            boolean leads =
                    child.path("steps").asInt(1) > 1 && page.path("steps").asInt(1) == 1;
            if (leads) {
                List.of("step", "steps", "told", "mounted", "stepNames").forEach(n -> page.set(n, child.path(n)));
            }
            boolean isAlone = child.path("fields").size() == 1;
            for (JsonNode node : child.path("fields")) {
                if (node instanceof ObjectNode field) {
                    name(field, key, id, inner.places());
                    if (!leads) {
                        field.put("step", at.path("step").asInt(1));
                    }
                    if (field.path("section").asString("").isEmpty()) {
                        field.put("section", at.path("section").asString(""));
                    }
                    if (isAlone
                            && isMadeUp(field)
                            && !at.path("label").asString("").isEmpty()) {
                        field.put("label", at.path("label").asString(""));
                    }
                    if (isShut) {
                        field.put("disabled", true);
                    }
                    before.get(Math.min(at.path("at").asInt(0), before.size() - 1))
                            .add(field);
                }
            }
            if (!isShut) {
                for (JsonNode node : child.path("buttons")) {
                    if (node instanceof ObjectNode button) {
                        name(button, key, id, inner.places());
                        array("buttons").add(button);
                    }
                }
            }
            List.of("errors", "notices").forEach(n -> child.path(n).forEach(array(n)::add));
            page.put(
                    "text",
                    page.path("text").asString("") + "\n" + child.path("text").asString(""));
            if (page.path("modal").asString("").isEmpty()) {
                page.set("modal", child.path("modal"));
            }
            page.put(
                    "byHand",
                    page.path("byHand").asBoolean(false) || child.path("byHand").asBoolean(false));
        }

        /// A box that has a frame to itself, as those for the numbers of cards have, is often named beside it only.
        private static boolean isMadeUp(JsonNode field) {
            String label = field.path("label").asString("");
            return label.isEmpty()
                    || List.of("name", "id", "placeholder").stream()
                            .anyMatch(n -> label.equals(field.path(n).asString("")));
        }

        private void name(ObjectNode thing, String key, String id, Map<String, Place> inside) {
            String inner = thing.path("ref").asString("");
            String outer = inner + "@" + key;
            places.put(outer, inside.getOrDefault(inner, new Place(id, inner)));
            thing.put("ref", outer);
        }

        private ArrayNode array(String name) {
            return page.path(name) instanceof ArrayNode known ? known : page.putArray(name);
        }

        Gathered done() {
            List<JsonNode> own = new ArrayList<>();
            page.path("fields").forEach(own::add);
            ArrayNode all = page.putArray("fields");
            for (int i = 0; i < before.size(); i++) {
                before.get(i).forEach(all::add);
                if (i < own.size()) {
                    all.add(own.get(i));
                }
            }
            return new Gathered(page, places);
        }
    }
}
