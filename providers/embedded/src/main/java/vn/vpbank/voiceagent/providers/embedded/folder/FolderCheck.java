package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard.CardFile;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder.Nets.Transducer;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder.Nets.ZipformerCtc;
import vn.vpbank.voiceagent.speech.SpeechException;

/// Everything that is looked at before native code may open a folder's files.
final class FolderCheck {
    private final Path folder;
    private final RecogniserUse use;

    FolderCheck(Path folder, RecogniserUse use) {
        this.folder = folder;
        this.use = use;
    }

    RecogniserFolder open() {
        if (!Files.isDirectory(folder)) {
            throw new SpeechException("There is no folder " + folder + ". Fetch a model: ./voice-agent models list");
        }
        ModelCard card = ModelCards.read(folder);
        if (card.use() == RecogniserUse.DEMO && use != RecogniserUse.DEMO) {
            throw new SpeechException("The recogniser " + card.name() + " was trained on synthetic speech and does not"
                    + " understand people; it loads for the demo and the tests only. Fetch a real one: ./voice-agent"
                    + " models list. (RECOGNISER_USE=demo is for the demo.)");
        }
        Path tokens = file(card, "tokens");
        TokenList list = TokenList.read(tokens);
        return switch (card.kind()) {
            case ZIPFORMER_CTC -> {
                Path model = file(card, "model");
                list.mustHaveBlankFirst();
                mustBeCtc(model, list.size());
                yield new RecogniserFolder(card, new ZipformerCtc(model, optional(card, "graph")), tokens);
            }
            case TRANSDUCER -> {
                list.mustHaveBlankFirst();
                var files = new Transducer(file(card, "encoder"), file(card, "decoder"), file(card, "joiner"));
                mustBeTransducer(files);
                yield new RecogniserFolder(card, files, tokens);
            }
        };
    }

    private Optional<Path> optional(ModelCard card, String role) {
        return card.files().containsKey(role) ? Optional.of(file(card, role)) : Optional.empty();
    }

    private Path file(ModelCard card, String role) {
        CardFile expected = card.files().get(role);
        if (expected == null) {
            throw broken(folder.resolve(ModelCards.FILE), "names no file for “" + role + "”");
        }
        Path file = folder.resolve(expected.name()).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw broken(file, "lies outside its folder");
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw broken(file, "is missing");
            }
            if (Files.size(file) != expected.bytes()) {
                throw broken(file, "has " + Files.size(file) + " bytes instead of " + expected.bytes());
            }
            if (!Sha256.of(file).equalsIgnoreCase(expected.sha256())) {
                throw broken(file, "is not the file that its card names (another sha256)");
            }
        } catch (IOException e) {
            throw new SpeechException(file + " cannot be read: " + e.getMessage(), e);
        }
        return file;
    }

    /// Inputs features and lengths, outputs log probabilities and lengths, in this order: sherpa-onnx takes them by
    /// position and reads memory that is not there when they are swapped.
    private static void mustBeCtc(Path model, int tokens) {
        OnnxSignature signature = OnnxSignature.read(model);
        if (!signature.inputs().matches("f32:3", "i64:1")) {
            throw broken(model, "does not take features and lengths, but " + signature.inputs());
        }
        if (!signature.outputs().matches("f32:3", "i64:1")) {
            throw broken(
                    model, "does not give log probabilities and lengths, in this order, but " + signature.outputs());
        }
        long classes = signature.outputs().lastDimension(0);
        if (classes != tokens) {
            throw broken(model, "knows " + classes + " tokens, but the token list has " + tokens + " lines");
        }
    }

    /// As far as the kinds of transducers agree: what goes into and comes out of each part, counted.
    private static void mustBeTransducer(Transducer files) {
        mustTakeAndGive(files.encoder(), "an encoder", 2, 2);
        mustTakeAndGive(files.decoder(), "a decoder", 1, 1);
        mustTakeAndGive(files.joiner(), "a joiner", 2, 1);
    }

    private static void mustTakeAndGive(Path model, String what, int inputs, int outputs) {
        OnnxSignature signature = OnnxSignature.read(model);
        if (signature.inputs().count() != inputs || signature.outputs().count() != outputs) {
            throw broken(
                    model,
                    "is not " + what + " for whole utterances: it takes " + signature.inputs() + " and gives "
                            + signature.outputs());
        }
    }

    static SpeechException broken(Path file, String why) {
        return new SpeechException(file + " " + why + ". Fetch the model again: ./voice-agent models get NAME");
    }
}
