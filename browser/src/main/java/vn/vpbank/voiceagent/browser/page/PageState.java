package vn.vpbank.voiceagent.browser.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;

/// One reading of a page: the form, and what else is needed to act on it.
///
/// @param form      the form; only mounted fields, until [StepMemory] has added the others
/// @param mounted   fields that are in the page now, with its literal text for each
/// @param buttons   those people can see
/// @param modal     what the dialog says that stands before the page, or empty; only its buttons are `buttons` then
/// @param notices   messages that are no complaints: toasts, dialogs, live regions
/// @param url       where the page is
/// @param told      whether the page itself says which step this is
/// @param allPanes  whether the fields of all steps are in the page
/// @param stepNames names of the steps, if the page gives them
/// @param byHand    whether a person pressed or typed something since the reading before
/// @param complaints what the page says of values that were filled in and that it takes exception to; "?" for a mark
///                  without words
public record PageState(
        FormModel form,
        Map<FieldRef, String> mounted,
        List<PageButton> buttons,
        String modal,
        List<String> notices,
        String url,
        boolean told,
        boolean allPanes,
        List<String> stepNames,
        boolean byHand,
        Map<FieldRef, String> complaints) {
    public PageState {
        mounted = Map.copyOf(mounted);
        buttons = List.copyOf(buttons);
        notices = List.copyOf(notices);
        stepNames = List.copyOf(stepNames);
        complaints = Map.copyOf(complaints);
    }

    /// The first button of this kind that can be pressed: those at the end of a form before others, those that say
    /// so before those of which only their place tells, and buttons before links, which may only lead back to a
    /// list of such forms; else the first of the kind.
    public Optional<PageButton> button(ButtonKind kind, Optional<String> submitHint) {
        List<PageButton> alike = buttons.stream()
                .filter(b -> ButtonKind.of(b, this, submitHint) == kind)
                .toList();
        return alike.stream()
                .filter(b -> isHinted(b, submitHint) && !b.disabled())
                .findFirst()
                .or(() -> alike.stream()
                        .filter(b -> b.last() && !b.disabled() && ButtonKind.ofLabel(b.label()) == kind)
                        .findFirst())
                // A box to sign in beside the form ends with a button as well.
                .or(() -> alike.stream()
                        .filter(b -> b.last() && !b.disabled() && !ButtonKind.isMinor(b))
                        .findFirst())
                .or(() -> alike.stream().filter(b -> b.last() && !b.disabled()).findFirst())
                .or(() -> alike.stream()
                        .filter(b -> !b.disabled() && !b.type().equals("link"))
                        .findFirst())
                .or(() -> alike.stream().filter(b -> !b.disabled()).findFirst())
                .or(() -> alike.stream().findFirst());
    }

    private static boolean isHinted(PageButton button, Optional<String> hint) {
        return hint.filter(h -> Words.plain(h).equals(Words.plain(button.label())))
                .isPresent();
    }

    /// The button with this ref or label.
    public Optional<PageButton> button(String refOrLabel) {
        String plain = Words.plain(refOrLabel);
        return buttons.stream()
                .filter(b -> b.ref().equals(refOrLabel))
                .findFirst()
                .or(() -> buttons.stream()
                        .filter(b -> Words.plain(b.label()).equals(plain))
                        .findFirst());
    }

    /// The button that leads to the next step, if nothing that comes to stand on the page could make another thing
    /// of it.
    public Optional<PageButton> wayOn(Optional<String> submitHint) {
        return button(ButtonKind.NEXT, submitHint).filter(ButtonKind::leadsOn);
    }

    public ButtonKind kindOf(PageButton button, Optional<String> submitHint) {
        return ButtonKind.of(button, this, submitHint);
    }

    /// The same page with another form.
    public PageState withForm(FormModel other) {
        return new PageState(
                other, mounted, buttons, modal, notices, url, told, allPanes, stepNames, byHand, complaints);
    }
}
