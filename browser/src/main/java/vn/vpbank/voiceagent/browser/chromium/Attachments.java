package vn.vpbank.voiceagent.browser.chromium;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.forms.FieldRef;

/// The files of one session, and which of them were put into which field: a page tells their names alone.
final class Attachments {
    private final SentFiles files;
    private final String session;
    private final Map<FieldRef, List<SentFile>> put = new HashMap<>();

    Attachments(SentFiles files, String session) {
        this.files = files;
        this.session = session;
    }

    List<SentFile> sent() {
        return files.of(session);
    }

    /// Those that people mean by these words; without any words, all.
    List<SentFile> meant(String said) {
        return files.meant(session, said);
    }

    void keep(FieldRef field, List<SentFile> now) {
        put.put(field, List.copyOf(now));
    }

    /// The files whose names are the field's value: those that were put into it, else those of these names now.
    List<SentFile> in(FieldRef field, String value) {
        Map<String, SentFile> known = new LinkedHashMap<>();
        Stream.concat(put.getOrDefault(field, List.of()).stream(), sent().stream())
                .filter(file -> Canonical.holdsFile(value, file.name()))
                .forEach(file -> known.putIfAbsent(file.name(), file));
        return List.copyOf(known.values());
    }
}
