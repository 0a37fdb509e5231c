package vn.vpbank.voiceagent.bench.miniwob;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.FormModel;

/// Things to buy, as the page tells of them: a price on each button, a duration among the words, in the same order.
final class Offers {
    private static final Pattern PRICE = Pattern.compile("\\$(\\d+)");
    private static final Pattern DURATION = Pattern.compile("(?m)^(\\d+)h (\\d+)m$");

    private record Offer(Button button, int price, int minutes) {}

    private Offers() {}

    /// @param wish cheapest, most (expensive), shortest or longest
    static Button best(FormModel form, String wish) {
        List<Offer> offers = of(form);
        Comparator<Offer> order = switch (wish) {
            case "cheapest" -> Comparator.comparingInt(Offer::price);
            case "most" -> Comparator.comparingInt(Offer::price).reversed();
            case "longest" -> Comparator.comparingInt(Offer::minutes).reversed();
            default -> Comparator.comparingInt(Offer::minutes);
        };
        return offers.stream()
                .min(order)
                .orElseThrow(() -> new Unsolved("Nothing is offered"))
                .button();
    }

    private static List<Offer> of(FormModel form) {
        List<Button> buttons = form.buttons().stream()
                .filter(b -> PRICE.matcher(b.label()).find())
                .toList();
        List<Integer> minutes =
                DURATION.matcher(form.text()).results().map(Offers::minutes).toList();
        if (buttons.size() != minutes.size()) {
            throw new Unsolved(buttons.size() + " prices, " + minutes.size() + " durations");
        }
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            MatchResult price =
                    PRICE.matcher(buttons.get(i).label()).results().findFirst().orElseThrow();
            offers.add(new Offer(buttons.get(i), Integer.parseInt(price.group(1)), minutes.get(i)));
        }
        return offers;
    }

    private static int minutes(MatchResult duration) {
        return Integer.parseInt(duration.group(1)) * 60 + Integer.parseInt(duration.group(2));
    }
}
