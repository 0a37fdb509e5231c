package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `./voice-agent models list | get NAME [--accept-licence] | verify`: the local speech models.
///
/// ```java
/// int exitCode = ModelsCommand.run(List.of("get", "vi-zipformer-70k"), System.out);
/// ```
public final class ModelsCommand {
    private static final String USAGE = "./voice-agent models list | get NAME [--accept-licence] | verify";

    private final Catalogue catalogue;
    private final ModelStore store;
    private final PrintStream out;
    private final Download.Patience patience;

    ModelsCommand(Catalogue catalogue, ModelStore store, PrintStream out, Download.Patience patience) {
        this.catalogue = catalogue;
        this.store = store;
        this.out = out;
        this.patience = patience;
    }

    /// Runs in the repository's root: the catalogue is models/models.json, and models lie in var/models.
    ///
    /// @return the exit code: 0 if all is well, 1 if something is wrong, 2 if the call is
    public static int run(List<String> args, PrintStream out) {
        try {
            Catalogue catalogue = Catalogue.read(Path.of("models/models.json"));
            ModelStore store = new ModelStore(Path.of("var/models"));
            return new ModelsCommand(catalogue, store, out, Download.Patience.USUAL).run(args);
        } catch (ModelException e) {
            out.println("✗ " + e.getMessage());
            return 1;
        }
    }

    int run(List<String> args) {
        try {
            return switch (args.isEmpty() ? "" : args.getFirst()) {
                case "list" -> list();
                case "get" -> args.size() >= 2 ? get(args.get(1), args.contains("--accept-licence")) : usage();
                case "verify" -> verify();
                default -> usage();
            };
        } catch (ModelException e) {
            out.println("✗ " + e.getMessage());
            return 1;
        }
    }

    private int usage() {
        out.println(USAGE);
        return 2;
    }

    private int list() {
        for (CatalogueModel model : catalogue.models()) {
            out.println((store.has(model) ? "✓ " : "  ") + model.name() + " (" + model.megabytes() + " MB)");
            out.println("    " + model.title());
            out.println("    " + model.licence());
            out.println("    " + model.source());
        }
        out.println("demo-recogniser có sẵn, chỉ cho demo và kiểm thử. / demo-recogniser comes with the repository, for"
                + " the demo and the tests only.");
        return 0;
    }

    private int get(String name, boolean licenceAccepted) {
        Optional<CatalogueModel> found = catalogue.find(name);
        if (found.isEmpty()) {
            out.println("✗ Không có mô hình '" + name + "'; xem: ./voice-agent models list / There is no model '" + name
                    + "'; look at: ./voice-agent models list");
            return 2;
        }
        CatalogueModel model = found.get();
        if (store.has(model) && store.verify(model).isEmpty()) {
            out.println("✓ " + store.folder(model) + " đã có và còn nguyên. / is there and whole.");
            return 0;
        }
        out.println("Giấy phép / licence: " + model.licence());
        if (!model.commercial() && !licenceAccepted) {
            out.println("✗ Giấy phép này không cho dùng để kinh doanh. Nếu vẫn được phép dùng, thêm --accept-licence. /"
                    + " This licence does not permit commercial use. If you may use it, add --accept-licence. "
                    + model.source());
            return 1;
        }
        out.println(model.address());
        String sha256 = store.get(model, new Download(patience, new ProgressLines(out)::at));
        out.println("✓ " + store.folder(model) + " (sha256 " + sha256 + ")");
        out.println("  Dùng: đặt STT=local và LOCAL_MODEL=" + store.folder(model) + ". / To use it, set STT=local and"
                + " LOCAL_MODEL=" + store.folder(model) + ".");
        return 0;
    }

    private int verify() {
        int bad = 0;
        int there = 0;
        for (CatalogueModel model : catalogue.models()) {
            if (!store.has(model)) {
                continue;
            }
            there++;
            Optional<String> wrong = store.verify(model);
            out.println(wrong.map(why -> "✗ " + model.name() + ": " + why).orElse("✓ " + model.name()));
            bad += wrong.isPresent() ? 1 : 0;
        }
        if (there == 0) {
            out.println("Chưa tải mô hình nào. / No model has been fetched.");
        }
        return bad == 0 ? 0 : 1;
    }

    /// A line for every tenth of the file, so that it is readable in a log too.
    private static final class ProgressLines {
        private final PrintStream out;
        private long told = -1;

        ProgressLines(PrintStream out) {
            this.out = out;
        }

        void at(long bytes, OptionalLong of) {
            long step = of.isPresent() && of.getAsLong() > 0 ? bytes * 10 / of.getAsLong() : bytes >> 23;
            if (step != told) {
                told = step;
                out.println(
                        "  " + bytes / 1_000_000 + (of.isPresent() ? " / " + of.getAsLong() / 1_000_000 : "") + " MB");
            }
        }
    }
}
