package vn.vpbank.voiceagent.browser;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// One person's page on one form. Calls are carried out one after another, whichever thread they come from.
public interface FormSession extends AutoCloseable {
    String id();

    RegisteredForm form();

    /// Carries commands out in order, stops at the first navigation that fails, and reports what the page says
    /// afterwards. Never clicks what would submit, except for a [FormCommand.Confirm] whose token is that of the
    /// open confirmation (or that has none while one is open). OPEN_FORM is the caller's: here it does nothing.
    ///
    /// @throws PageException if the page is gone and could not be brought back
    FillReport execute(List<FormCommand> commands);

    /// The form as the page holds it now, read afresh.
    FormModel read();

    /// The form as it was read last, without asking the page: right after opening and after each request.
    FormModel known();

    /// The confirmation that waits for a yes, if any.
    Optional<FillReport.Confirmation> confirmation();

    /// Goes to the form's address if the page is elsewhere, as after a sign-in that led to another page.
    FormModel home();

    /// Where the browser is.
    URI pageUrl();

    /// Tells of changes until closed: those by commands, by the page itself and by a person.
    Subscription watch(Watcher watcher);

    /// Starts sending frames, only on change, until closed; pointer and keyboard go back in.
    LiveView live(FrameSink sink);

    /// Closes the page and wipes its context.
    @Override
    void close();

    /// Ends when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Hears of changes, in order, on the page's thread: enqueue, never block.
    interface Watcher {
        /// The whole form: first of all, and whenever fields, options or steps changed.
        void form(FormModel form);

        /// Only values changed.
        void fields(List<Field> changed, Source source);

        /// The page is gone for good.
        void closed(String reason);
    }

    /// Who changed a value.
    enum Source {
        VOICE,
        PAGE,
        PERSON
    }

    /// Takes JPEG frames with the page's size in CSS pixels.
    interface FrameSink {
        void frame(byte[] jpeg, int width, int height);
    }

    /// A live view in progress; a person's hands on the page.
    interface LiveView extends Subscription {
        /// Carries one input out.
        void input(LiveInput input);
    }

    /// What a person does on the live view, in CSS pixels of the page.
    sealed interface LiveInput {
        /// @param kind `down`, `up` or `move`
        record Pointer(String kind, double x, double y, int button, int clickCount) implements LiveInput {}

        record Wheel(double x, double y, double dx, double dy) implements LiveInput {}

        /// @param kind `down` or `up`; key and code as in the DOM's KeyboardEvent
        record Key(String kind, String key, String code, int modifiers) implements LiveInput {}

        /// Text of an input method or paste.
        record Text(String text) implements LiveInput {}
    }
}
