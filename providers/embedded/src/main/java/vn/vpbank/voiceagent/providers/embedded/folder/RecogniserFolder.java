package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.speech.SpeechException;

/// A recogniser on disk that has been checked.
///
/// @param card what its `model.json` says
/// @param nets  where its nets are
/// @param tokens one `SYMBOL ID` a line
public record RecogniserFolder(ModelCard card, Nets nets, Path tokens) {

    /// The nets of one kind of model.
    public sealed interface Nets {
        /// @param graph likely words, for decoding; where there is one
        record ZipformerCtc(Path model, Optional<Path> graph) implements Nets {}

        record Transducer(Path encoder, Path decoder, Path joiner) implements Nets {}
    }

    /// Reads and checks a folder.
    ///
    /// @param use what the caller wants to do with it
    /// @throws SpeechException with what is wrong and what to do
    public static RecogniserFolder open(Path folder, RecogniserUse use) {
        return new FolderCheck(folder, use).open();
    }

    /// The first model, by name, among those that `./voice-agent models get` has put into a folder. Not checked yet.
    ///
    /// @param root usually `var/models`; need not be there
    public static Optional<Path> firstIn(Path root) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(path -> Files.isRegularFile(path.resolve(ModelCards.FILE)))
                    // Put together beside its place, see the store of models; not whole yet.
                    .filter(path -> !path.toString().endsWith(".new"))
                    .min(Path::compareTo);
        } catch (IOException e) {
            throw new SpeechException("The folder " + root + " cannot be read.", e);
        }
    }
}
