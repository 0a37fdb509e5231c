package vn.vpbank.voiceagent.forms;

import java.util.Optional;

/// Everything that can be asked of a form or of the talk about it. A closed set: adding a case makes the compiler show
/// every place that must answer.
public sealed interface FormCommand {

    /// Put the whole new value into the field.
    record Set(FieldRef field, FieldValue value) implements FormCommand {}

    /// Add text after what the field holds.
    record Append(FieldRef field, String value) implements FormCommand {}

    /// Empty the field.
    record Clear(FieldRef field) implements FormCommand {}

    /// Attach a file that the person has sent, by its name or by what people say of it ([FileNames#meant]).
    /// Without any words: the only one.
    record Upload(FieldRef field, String fileName) implements FormCommand {}

    /// To the next step of the form.
    record Next() implements FormCommand {}

    /// To the step before.
    record Back() implements FormCommand {}

    /// To a field, a section or a step.
    record Goto(Place place) implements FormCommand {}

    /// Begin another registered form.
    record OpenForm(FormId form) implements FormCommand {}

    /// Search with the page's own search box.
    record Search(String query) implements FormCommand {}

    /// Move the view.
    record Scroll(Direction direction) implements FormCommand {}

    /// Keep a draft with the page's own save button.
    record Save() implements FormCommand {}

    /// Ask to hand the form in; carried out only after a [Confirm] of its read-back.
    record Submit() implements FormCommand {}

    /// Leave the form without handing it in.
    record Cancel() implements FormCommand {}

    /// Empty the whole form.
    record Reset() implements FormCommand {}

    /// Print the page.
    record Print() implements FormCommand {}

    /// Download what the page offers.
    record Download() implements FormCommand {}

    /// Press any other button, by ref or label.
    record Press(String button) implements FormCommand {}

    /// A strong yes to what awaits confirmation; the token names what exactly was confirmed, where it is known.
    record Confirm(Optional<String> token) implements FormCommand {}

    /// A refusal of what awaits confirmation or was just said.
    record Deny() implements FormCommand {}

    /// Take back the last change.
    record Undo() implements FormCommand {}

    /// Bring back what was taken back.
    record Redo() implements FormCommand {}

    /// Read values aloud: of one place, or all.
    record Read(Optional<Place> place) implements FormCommand {}

    /// Say which required fields are still empty.
    record Missing() implements FormCommand {}

    /// Say the last thing again.
    record Repeat() implements FormCommand {}

    /// Say what can be said.
    record Help() implements FormCommand {}

    /// Leave the asked field empty and go on.
    record Skip() implements FormCommand {}

    /// Stop listening and speaking until [Resume].
    record Stop() implements FormCommand {}

    /// Go on after [Stop].
    record Resume() implements FormCommand {}

    /// Bring a member of staff in.
    record Handoff() implements FormCommand {}

    /// Understood as not being about the form.
    record OutOfScope() implements FormCommand {}

    /// Where to go or what to read.
    sealed interface Place {
        record OfField(FieldRef field) implements Place {}

        /// A section by its label.
        record OfSection(String label) implements Place {}

        /// A step, counted from 1.
        record OfStep(int step) implements Place {}
    }

    /// Where to scroll.
    enum Direction {
        UP,
        DOWN,
        TOP,
        BOTTOM
    }
}
