package vn.vpbank.voiceagent.bench.miniwob;

import static vn.vpbank.voiceagent.bench.miniwob.TypingTasks.iso;
import static vn.vpbank.voiceagent.forms.FieldType.NUMBER;
import static vn.vpbank.voiceagent.forms.FieldType.TEXT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Field;

/// Tasks about dialogs, tabs, links and what a shop offers.
final class PressingTasks {
    private PressingTasks() {}

    static void addTo(Tasks tasks) {
        tasks.add("click-dialog", "clicking the \"x\"", (p, m) -> p.press("Close"));
        tasks.add(
                "click-dialog-2",
                "labeled \"(.*)\"",
                (p, m) -> p.press(m.group(1).equals("x") ? "Close" : m.group(1)));
        tasks.add("click-tab", "Click on (Tab #\\d)", (p, m) -> p.press(m.group(1)));
        String tabs = "click-tab-2 click-tab-2-easy click-tab-2-medium click-tab-2-hard";
        tasks.add(tabs, "on the link \"(.*)\"", (p, m) -> findLink(p, m.group(1)));
        tasks.add("search-engine", "enter \"(.*)\" and press .* the (\\d)", (p, m) -> {
            p.set(p.nth(1, TEXT), m.group(1));
            p.press("Search");
            int rank = Integer.parseInt(m.group(2)) - 1;
            if (rank >= 3) {
                p.press(Integer.toString(rank / 3 + 1));
            }
            List<Button> results = p.form().buttons().stream()
                    .filter(b -> !b.label().matches("Search|\\d|[<>]"))
                    .toList();
            p.press(results.get(rank % 3));
        });
        tasks.add("buy-ticket", "ticket with the (\\w+) ", (p, m) -> p.press(Offers.best(p.form(), m.group(1))));
        String flights = "book-flight book-flight-nodelay";
        tasks.add(flights, "the (\\w+) one-way flight from: (.*) to: (.*) on (\\S+)\\.", (p, m) -> {
            for (Map.Entry<String, String> way :
                    Map.of("From:", m.group(2), "To:", m.group(3)).entrySet()) {
                String place = way.getValue();
                p.set(p.labelled(way.getKey()), place);
                p.set(
                        p.labelled(way.getKey()),
                        p.offered(way.getKey(), o -> o.startsWith(place + " ") || o.endsWith("(" + place + ")")));
            }
            p.set(p.labelled("Date"), iso(m.group(4)));
            p.press("Search");
            p.press(Offers.best(p.form(), m.group(1)));
        });
        tasks.add("order-food", "one of each item: (.*)", (p, m) -> {
            for (String item : m.group(1).split(",")) {
                p.set(p.labelled(item.strip()), "1");
            }
            p.press("Order!");
        });
        tasks.add("order-food", "Order (\\d) items that are (.*)", (p, m) -> {
            Field fitting = p.fields(NUMBER).stream()
                    .filter(f -> f.hints().description().contains(m.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new Unsolved("No dish is " + m.group(2)));
            p.set(fitting, m.group(1));
            p.press("Order!");
        });
    }

    /// Looks for it under one tab after the other.
    private static void findLink(Player p, String words) throws IOException, InterruptedException {
        List<String> tabs = p.form().buttons().stream()
                .map(Button::label)
                .filter(label -> label.matches("(Tab #)?\\d"))
                .toList();
        for (String tab : tabs) {
            Optional<Button> link = p.button(words);
            if (link.isPresent()) {
                p.press(link.get());
                return;
            }
            p.press(tab);
        }
        p.press(words);
    }
}
