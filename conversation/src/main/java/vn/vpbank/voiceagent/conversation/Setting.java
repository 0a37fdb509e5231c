package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.TalkEvent.Engine;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// Where the talk takes place.
///
/// @param forms     those that can be opened
/// @param form      the open one, as last read from the page
/// @param submitted whether the open one was handed in, or may have been
/// @param broken    engines that failed and were told about
/// @param files     names of files that the person has sent, oldest first
record Setting(
        Mode mode,
        List<KnownForm> forms,
        Optional<FormModel> form,
        boolean submitted,
        Set<Engine> broken,
        List<String> files) {
    static final Setting INITIAL =
            new Setting(Mode.NOT_STARTED, List.of(), Optional.empty(), false, Set.of(), List.of());

    Setting {
        forms = List.copyOf(forms);
        broken = Set.copyOf(broken);
        files = List.copyOf(files);
    }

    enum Mode {
        NOT_STARTED,
        TALKING,
        /// The person asked for silence; only a few words are listened for.
        PAUSED,
        ENDED
    }

    Setting with(Mode newMode) {
        return new Setting(newMode, forms, form, submitted, broken, files);
    }

    Setting with(List<KnownForm> newForms) {
        return new Setting(mode, newForms, form, submitted, broken, files);
    }

    Setting with(FormModel newForm) {
        return new Setting(mode, forms, Optional.of(newForm), submitted, broken, files);
    }

    Setting withSubmitted(boolean nowSubmitted) {
        return new Setting(mode, forms, form, nowSubmitted, broken, files);
    }

    Setting withBroken(Engine engine, boolean isBroken) {
        Set<Engine> engines = EnumSet.noneOf(Engine.class);
        engines.addAll(broken);
        if (isBroken) {
            engines.add(engine);
        } else {
            engines.remove(engine);
        }
        return new Setting(mode, forms, form, submitted, engines, files);
    }

    /// One more file; one of the same name takes the place of an earlier one.
    Setting withFile(String name) {
        List<String> all = new ArrayList<>(files);
        all.remove(name);
        all.add(name);
        return new Setting(mode, forms, form, submitted, broken, all);
    }
}
