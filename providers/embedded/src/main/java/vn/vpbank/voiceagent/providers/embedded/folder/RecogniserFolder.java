package vn.vpbank.voiceagent.providers.embedded.folder;

import java.nio.file.Path;

/// A recogniser on disk that has been checked.
///
/// @param card what its `model.json` says
/// @param files where its nets are
/// @param tokens one `SYMBOL ID` a line
public record RecogniserFolder(ModelCard card, Files files, Path tokens) {

    /// The nets of one kind of model.
    public sealed interface Files {
        record ZipformerCtc(Path model) implements Files {}

        record Transducer(Path encoder, Path decoder, Path joiner) implements Files {}
    }

    /// Reads and checks a folder.
    ///
    /// @param use what the caller wants to do with it
    /// @throws vn.vpbank.voiceagent.speech.SpeechException with what is wrong and what to do
    public static RecogniserFolder open(Path folder, RecogniserUse use) {
        return new FolderCheck(folder, use).open();
    }
}
