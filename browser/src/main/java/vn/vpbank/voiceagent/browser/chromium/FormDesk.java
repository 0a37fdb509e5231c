package vn.vpbank.voiceagent.browser.chromium;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.cdp.CdpException;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// A form's page together with the last that is known of it, so that both can be had again after the browser died.
/// For one thread at a time; the session's lock sees to that.
final class FormDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FormDesk.class);
    private static final Duration DRAWING = Duration.ofSeconds(5);

    private final Chromium chromium;
    private final RegisteredForm form;
    private final Attachments attachments;
    private final Runnable whenGone;
    private LivePage page;
    private PageState state;
    private String toldModal = "";
    private final Map<FieldRef, FieldValue> due = new LinkedHashMap<>();

    /// @param attachments what people sent for its file fields
    /// @param whenGone told on another thread when the page dies by itself
    FormDesk(Chromium chromium, RegisteredForm form, Attachments attachments, Runnable whenGone) {
        this.chromium = chromium;
        this.form = form;
        this.attachments = attachments;
        this.whenGone = whenGone;
        this.page = newPage();
        this.state = open(page);
    }

    private LivePage newPage() {
        return new LivePage(chromium.newTab(), form);
    }

    private PageState open(LivePage on) {
        PageState opened;
        try {
            opened = on.open(DRAWING);
        } catch (CdpException | PageException e) {
            on.tab().close();
            throw e instanceof PageException known
                    ? known
                    : new PageException(
                            "Trang biểu mẫu không trả lời; hãy thử lại sau. (The page does not answer.)", e);
        }
        if (opened.form().fields().isEmpty()
                && opened.buttons().isEmpty()
                && form.login() == RegisteredForm.Login.NONE) {
            on.tab().close();
            throw new PageException(
                    "Trang này không có biểu mẫu nào; hãy kiểm tra địa chỉ đã đăng ký. (There is no form on the page.)");
        }
        on.tab().whenGone(whenGone);
        return opened;
    }

    RegisteredForm form() {
        return form;
    }

    Attachments attachments() {
        return attachments;
    }

    LivePage page() {
        return page;
    }

    Tab tab() {
        return page.tab();
    }

    /// The last reading.
    PageState state() {
        return state;
    }

    PageState keep(PageState fresh) {
        state = fresh;
        return fresh;
    }

    PageState read() {
        return keep(page.read());
    }

    /// What a dialog in the page says that nobody has been told yet; to be told now.
    Optional<String> newModal() {
        String now = state.modal();
        boolean isNew = !now.isEmpty() && !now.equals(toldModal);
        toldModal = now;
        return isNew ? Optional.of(now) : Optional.empty();
    }

    /// Values that were asked for while the way to their step was shut, and for which nothing else was asked since.
    Map<FieldRef, FieldValue> due() {
        return Map.copyOf(due);
    }

    /// Takes in what came of an attempt to fill.
    void note(Map<FieldRef, FieldValue> wanted, List<FieldOutcome> outcomes) {
        for (FieldOutcome outcome : outcomes) {
            due.remove(outcome.ref());
            if (isOutOfReach(outcome)) {
                due.put(outcome.ref(), wanted.getOrDefault(outcome.ref(), FieldValue.EMPTY));
            }
        }
    }

    static boolean isOutOfReach(FieldOutcome outcome) {
        return outcome.problem().filter(Filler.OTHER_STEP::equals).isPresent();
    }

    /// Goes to the form's own address.
    PageState home() {
        due.clear();
        return keep(page.home(DRAWING));
    }

    /// Starts the form anew, all values gone.
    PageState reload() {
        due.clear();
        return keep(page.reload(DRAWING));
    }

    /// Brings the page back after the browser or the page died: opens the form again and puts back every value that
    /// was read from it last, step by step as far as it had got.
    ///
    /// @return the fields that could not be put back
    /// @throws PageException if the form cannot be opened again
    List<Field> recover() {
        LOG.warn("The page of a form is gone; it is opened again.");
        PageState before = state;
        List<Dialogs.Answered> untold = page.tab().dialogs().take();
        page.tab().close();
        page = newPage();
        page.tab().dialogs().keep(untold);
        state = open(page);
        Navigator navigator = new Navigator(this);
        Filler filler = new Filler(this, navigator);
        Uploader uploader = new Uploader(this, navigator);
        for (int step = state.form().step(); ; step++) {
            filler.fillHere(written(lost(before)));
            putBackFiles(uploader, before);
            if (step >= before.form().step() || !(navigator.next() instanceof Navigator.Move.Done)) {
                break;
            }
        }
        Map<FieldRef, FieldValue> still = lost(before);
        return before.form().fields().stream()
                .filter(f -> still.containsKey(f.ref()))
                .toList();
    }

    /// Without files: nobody writes those.
    private Map<FieldRef, FieldValue> written(Map<FieldRef, FieldValue> values) {
        Map<FieldRef, FieldValue> written = new LinkedHashMap<>(values);
        written.keySet().removeIf(this::isFile);
        return written;
    }

    private boolean isFile(FieldRef ref) {
        return state.form().field(ref).filter(f -> f.type() == FieldType.FILE).isPresent();
    }

    private void putBackFiles(Uploader uploader, PageState before) {
        for (FieldRef ref : lost(before).keySet()) {
            if (isFile(ref) && state.mounted().containsKey(ref)) {
                before.form()
                        .field(ref)
                        .flatMap(old -> uploader.putBack(old).problem())
                        .ifPresent(why -> LOG.warn("A file could not be put back: {}", why));
            }
        }
    }

    /// Values that people or the page had there before and that are not there now.
    private Map<FieldRef, FieldValue> lost(PageState before) {
        Map<FieldRef, FieldValue> lost = new LinkedHashMap<>();
        for (Field old : before.form().fields()) {
            // Behind a dialog all are locked; it is not there any more.
            boolean locked = old.disabled() && before.modal().isEmpty();
            boolean settable = !old.readonly() && !locked;
            boolean same = state.form()
                    .field(old.ref())
                    .map(now -> now.value().equals(old.value()))
                    .orElse(old.value().isEmpty());
            if (settable && !same) {
                lost.put(old.ref(), old.value());
            }
        }
        return lost;
    }

    @Override
    public void close() {
        page.tab().close();
    }
}
