package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard.CardFile;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCards;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserUse;
import vn.vpbank.voiceagent.providers.embedded.folder.Sha256;
import vn.vpbank.voiceagent.speech.SpeechException;

/// The models on this machine: a folder each, beside `NAME.sha256` with the sha256 of the archive it came from.
///
/// A model is put together beside its place and moved there when it is whole and checked.
final class ModelStore {
    private final Path root;

    ModelStore(Path root) {
        this.root = root;
    }

    Path folder(CatalogueModel model) {
        return root.resolve(model.name());
    }

    boolean has(CatalogueModel model) {
        return Files.isRegularFile(folder(model).resolve(ModelCards.FILE));
    }

    /// @return what is wrong with it, or nothing
    Optional<String> verify(CatalogueModel model) {
        try {
            RecogniserFolder.open(folder(model), RecogniserUse.PEOPLE);
            return Optional.empty();
        } catch (SpeechException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Fetches a model, or does nothing if it is there.
    ///
    /// @return the sha256 of its archive
    String get(CatalogueModel model, Download download) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw Download.diskTrouble(root, e);
        }
        Path archive = root.resolve(model.name() + ".tar.bz2.part");
        download.fetch(model.address(), archive);
        String sha256 = checked(model, archive);
        install(model, archive);
        try {
            Files.writeString(pin(model), sha256 + "\n");
            Files.delete(archive);
        } catch (IOException e) {
            throw Download.diskTrouble(archive, e);
        }
        return sha256;
    }

    private Path pin(CatalogueModel model) {
        return root.resolve(model.name() + ".sha256");
    }

    /// A file that is not the pinned one is deleted, so that the next try starts anew.
    private String checked(CatalogueModel model, Path archive) {
        try {
            String sha256 = Sha256.of(archive);
            Optional<String> expected = model.sha256().or(() -> pinned(model));
            if (expected.isPresent() && !expected.get().equalsIgnoreCase(sha256)) {
                Files.delete(archive);
                throw new ModelException("Tệp tải về không phải bản đã ghim (sha256 " + sha256 + ", cần "
                        + expected.get() + "); đã xoá. Nếu tác giả đã đổi bản, hãy xoá " + pin(model)
                        + " rồi tải lại. / The file is not the pinned one and was deleted; if its author has changed"
                        + " it, delete " + pin(model) + " and fetch it again.");
            }
            return sha256;
        } catch (IOException e) {
            throw Download.diskTrouble(archive, e);
        }
    }

    private Optional<String> pinned(CatalogueModel model) {
        try {
            return Optional.of(Files.readString(pin(model)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install(CatalogueModel model, Path archive) {
        Path place = folder(model);
        Path beside = root.resolve(model.name() + ".new");
        try {
            delete(beside);
            Files.createDirectories(beside);
            ModelArchive.unpack(archive, Set.copyOf(model.files().values()), beside);
            ModelCards.write(card(model, beside), beside);
            RecogniserFolder.open(beside, RecogniserUse.PEOPLE);
            delete(place);
            Files.move(beside, place);
        } catch (SpeechException e) {
            throw new ModelException(
                    "Mô hình tải về không dùng được. / The model that came cannot be used: " + e.getMessage(), e);
        } catch (ModelException e) {
            // An archive that cannot be read will not get better; the next try fetches it anew.
            deleteQuietly(archive);
            throw e;
        } catch (IOException e) {
            throw Download.diskTrouble(place, e);
        } finally {
            deleteQuietly(beside);
        }
    }

    private static ModelCard card(CatalogueModel model, Path folder) throws IOException {
        Map<String, CardFile> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : model.files().entrySet()) {
            Path path = folder.resolve(file.getValue());
            files.put(file.getKey(), new CardFile(file.getValue(), Files.size(path), Sha256.of(path)));
        }
        return new ModelCard(model.name(), model.version(), model.kind(), RecogniserUse.PEOPLE, files, model.licence());
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            // It lies beside, not in, the place where models are looked for; the next run removes it.
            return;
        }
    }
}
