package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.browser.chromium.Navigator.Move;
import vn.vpbank.voiceagent.browser.files.FileKinds;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.Question;

/// Puts files that were sent into file fields, and believes only what the page then holds. A page that sends a file on
/// as soon as it is chosen must have had a good answer.
final class Uploader {
    /// How long a page may take to send a file on.
    private static final long SENDING_MS = 20_000;

    /// How long it may take to read a file before it sends it.
    private static final long READING_MS = 150;

    /// What became of it, and what must be asked before it can be done.
    record Done(FieldOutcome outcome, Optional<Question> question) {}

    private final FormDesk desk;
    private final Navigator navigator;

    Uploader(FormDesk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
    }

    /// Puts a file into a field, beside those that are there if it takes several.
    ///
    /// @param said how people call the file; empty if they named none
    Done upload(FieldRef ref, String said) {
        Optional<Field> field = desk.state().form().field(ref);
        if (field.isEmpty()) {
            return new Done(outcome(ref, said, Optional.of("unknown_field")), Optional.empty());
        }
        if (field.get().type() != FieldType.FILE) {
            return new Done(outcome(ref, said, Optional.of("no_file_field")), Optional.empty());
        }
        List<SentFile> meant = meant(field.get(), said);
        if (meant.size() != 1) {
            String problem = meant.isEmpty() ? "no_such_file" : "which_file";
            return new Done(
                    outcome(ref, said, Optional.of(problem)),
                    Optional.of(Say.whichFile(
                            field.get(), said, meant, desk.attachments().sent())));
        }
        SentFile file = meant.getFirst();
        return new Done(there(field.get(), file), Optional.empty());
    }

    /// Of several files, without a word, the one that is called as the field is.
    private List<SentFile> meant(Field field, String said) {
        List<SentFile> meant = desk.attachments().meant(said);
        List<SentFile> alike =
                said.isBlank() && meant.size() > 1 ? desk.attachments().meant(field.cleanLabel()) : List.of();
        return alike.size() == 1 ? alike : meant;
    }

    /// Puts the files whose names are the field's value into it once more.
    FieldOutcome putBack(Field before) {
        List<SentFile> files =
                desk.attachments().in(before.ref(), before.value().toString());
        Optional<String> problem = files.isEmpty() ? Optional.of("needs_file") : put(before.ref(), files);
        return outcome(before.ref(), before.value().toString(), problem);
    }

    /// On the field's own step, and back.
    private FieldOutcome there(Field field, SentFile file) {
        int from = desk.state().form().step();
        boolean isHere = desk.state().mounted().containsKey(field.ref());
        if (!isHere && !(navigator.goTo(field.step()) instanceof Move.Done)) {
            return outcome(field.ref(), file.name(), Optional.of("other_step"));
        }
        FieldOutcome outcome = outcome(field.ref(), file.name(), add(field.ref(), file));
        if (!isHere) {
            navigator.goTo(from);
        }
        return outcome;
    }

    private Optional<String> add(FieldRef ref, SentFile file) {
        LivePage.FileField box = desk.page().fileField(ref.value());
        if (!FileKinds.take(box.accept(), file.name())) {
            return Optional.of("mục này chỉ nhận " + FileKinds.words(box.accept()));
        }
        List<SentFile> all = new ArrayList<>();
        if (box.multiple()) {
            all.addAll(desk.attachments().in(ref, box.held()));
            all.removeIf(f -> f.name().equals(file.name()));
        }
        all.add(file);
        return put(ref, all);
    }

    private Optional<String> put(FieldRef ref, List<SentFile> files) {
        Optional<Field> field = desk.state().form().field(ref);
        if (field.isEmpty()) {
            return Optional.of("unknown_field");
        }
        if (field.get().disabled()) {
            return Optional.of(desk.state().modal().isEmpty() ? "disabled" : "behind_dialog");
        }
        NetworkWatch network = desk.tab().network();
        network.arm();
        try {
            if (!desk.page().putFiles(ref.value(), files)) {
                return Optional.of("unknown_field");
            }
            desk.keep(desk.page().filesPut(ref.value(), files));
            awaitSending(network);
            desk.keep(desk.page().filesPut(ref.value(), files));
            desk.attachments().keep(ref, files);
            return problem(ref, files, network);
        } finally {
            network.disarm();
        }
    }

    private static void awaitSending(NetworkWatch network) {
        if (network.sent().isEmpty()) {
            network.awaitChange(READING_MS);
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SENDING_MS);
        while (network.sent().stream().anyMatch(s -> !s.over()) && System.nanoTime() - end < 0) {
            network.awaitChange(250);
        }
    }

    private Optional<String> problem(FieldRef ref, List<SentFile> files, NetworkWatch network) {
        if (network.sent().stream().anyMatch(s -> !s.isTaken())) {
            return Optional.of("not_sent_on");
        }
        String held =
                desk.state().form().field(ref).map(f -> f.value().toString()).orElse("");
        return files.stream().allMatch(f -> Canonical.holdsFile(held, f.name()))
                ? Optional.empty()
                : Optional.of("differs");
    }

    private FieldOutcome outcome(FieldRef ref, String name, Optional<String> problem) {
        Optional<Field> field = desk.state().form().field(ref);
        return new FieldOutcome(
                ref,
                field.map(Field::cleanLabel).orElse(""),
                Optional.of(FieldValue.of(name)),
                field.map(Field::value).orElse(FieldValue.EMPTY),
                desk.state().mounted().getOrDefault(ref, ""),
                problem.isEmpty(),
                problem);
    }
}
