package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;

/// Moves between the steps of a form by the page's own buttons, and believes in a move only when it shows.
final class Navigator {
    /// A page that has not moved after this has refused or does nothing.
    private static final long EFFECT_MS = 2_000;

    /// Pages that ask their server before they move get longer.
    private static final long SERVER_MS = 10_000;

    /// What became of a move.
    sealed interface Move {
        record Done() implements Move {}

        /// @param words the page's
        record Refused(List<String> words) implements Move {}

        record NoButton() implements Move {}

        record Disabled(String label) implements Move {}

        record NoEffect() implements Move {}

        /// The only button there is might hand the form in.
        record WouldSubmit(PageButton button) implements Move {}
    }

    private final FormDesk desk;

    Navigator(FormDesk desk) {
        this.desk = desk;
    }

    Move next() {
        return move(ButtonKind.NEXT);
    }

    Move back() {
        return move(ButtonKind.BACK);
    }

    private Move move(ButtonKind kind) {
        PageState state = desk.state();
        Optional<PageButton> button = state.button(kind, desk.form().submitButton());
        if (button.isPresent()) {
            return press(button.get());
        }
        return kind == ButtonKind.NEXT
                ? state.button(ButtonKind.SUBMIT, desk.form().submitButton())
                        .<Move>map(Move.WouldSubmit::new)
                        .orElseGet(Move.NoButton::new)
                : new Move.NoButton();
    }

    /// Presses a button that is to lead to another step.
    Move press(PageButton button) {
        if (button.disabled()) {
            return new Move.Disabled(button.label());
        }
        PageState before = desk.state();
        Tab tab = desk.tab();
        tab.gate().posting(true);
        try {
            LivePage.Pressed pressed = desk.page().press(button.ref(), EFFECT_MS);
            desk.keep(pressed.page());
            if (pressed.left() || hasMoved(before)) {
                return new Move.Done();
            }
            long end = System.nanoTime() + (tab.network().isBusy() ? SERVER_MS : EFFECT_MS) * 1_000_000;
            while (desk.state().form().errors().isEmpty()
                    && (pressed.effect() || tab.network().isBusy())
                    && System.nanoTime() - end < 0) {
                desk.keep(desk.page().awaitChange(250));
                if (hasMoved(before)) {
                    return new Move.Done();
                }
            }
        } finally {
            tab.gate().posting(false);
        }
        List<String> words = desk.state().form().errors().isEmpty()
                ? Say.exceptions(desk.state())
                : desk.state().form().errors();
        return words.isEmpty() ? new Move.NoEffect() : new Move.Refused(words);
    }

    private boolean hasMoved(PageState before) {
        PageState now = desk.state();
        return now.form().step() != before.form().step() || !path(now.url()).equals(path(before.url()));
    }

    private static String path(String url) {
        return url.replaceAll("[?].*$", "");
    }

    /// To a step, one at a time, or at once where the page lets people choose a step by its name.
    Move goTo(int step) {
        if (step < 1 || step > Math.max(desk.state().form().steps(), step == 1 ? 1 : 0)) {
            return new Move.NoButton();
        }
        Move last = new Move.Done();
        while (desk.state().form().step() != step) {
            int from = desk.state().form().step();
            last = tab(step).map(this::press).orElseGet(() -> step > from ? next() : back());
            if (!(last instanceof Move.Done)) {
                return last;
            }
            if (Math.abs(desk.state().form().step() - step) >= Math.abs(from - step)) {
                return new Move.NoEffect();
            }
        }
        return last;
    }

    private Optional<PageButton> tab(int step) {
        List<String> names = desk.state().stepNames();
        if (names.size() < step) {
            return Optional.empty();
        }
        String wanted = Words.plain(names.get(step - 1));
        return desk.state().buttons().stream()
                .filter(b -> !b.disabled()
                        && !wanted.isEmpty()
                        && Words.plain(b.label()).equals(wanted))
                .filter(b -> desk.state().kindOf(b, desk.form().submitButton()) != ButtonKind.SUBMIT)
                .findFirst();
    }
}
