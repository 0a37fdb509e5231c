package vn.vpbank.voiceagent.providers.embedded.sherpa;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vpbank.voiceagent.speech.SpeechException;

/// The loaded library. Load it once and keep it: native code is never unloaded.
///
/// The layouts of the C structs belong to one version, so that version is checked before anything else is called.
public final class SherpaLibrary {
    /// The version whose struct layouts this package knows.
    public static final String VERSION = "2.0.1";

    private static final String LIBRARY = "sherpa-onnx-c-api";
    private static final String RUNTIME = "onnxruntime";
    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup symbols;

    private SherpaLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// @param folder holds the sherpa-onnx C library and its onnxruntime, as scripts/get-native-speech.sh leaves them
    /// @throws SpeechException if a file is missing, does not load, or is of another version
    public static SherpaLibrary load(Path folder) {
        Path runtime = file(folder, RUNTIME);
        Path library = file(folder, LIBRARY);
        SymbolLookup symbols;
        try {
            // First, by its full path: else the library looks for an onnxruntime in the system's folders.
            System.load(runtime.toString());
            symbols = SymbolLookup.libraryLookup(library, Arena.global());
        } catch (UnsatisfiedLinkError | IllegalArgumentException e) {
            throw new SpeechException(
                    "sherpa-onnx in " + folder + " does not load on this machine. Delete the folder and run"
                            + " scripts/get-native-speech.sh again.",
                    e);
        }
        SherpaLibrary loaded = new SherpaLibrary(symbols);
        String version = loaded.version();
        if (!version.equals(VERSION)) {
            throw new SpeechException("sherpa-onnx in " + folder + " is version " + version + ", but " + VERSION
                    + " is needed. Run scripts/get-native-speech.sh, or set SHERPA_LIB_DIR to a folder with " + VERSION
                    + ".");
        }
        return loaded;
    }

    private static Path file(Path folder, String name) {
        Path file = folder.resolve(System.mapLibraryName(name)).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new SpeechException("sherpa-onnx is not there: " + file + " is missing. Run"
                    + " scripts/get-native-speech.sh, or set SHERPA_LIB_DIR to its folder.");
        }
        return file;
    }

    private String version() {
        MethodHandle versionOf = function("SherpaOnnxGetVersionStr", FunctionDescriptor.of(ValueLayout.ADDRESS));
        MemorySegment text = Native.call(() -> (MemorySegment) versionOf.invokeExact());
        return text.reinterpret(64).getString(0);
    }

    /// A function of the library; a missing one means that the file is not what it says.
    MethodHandle function(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(
                symbols.find(name)
                        .orElseThrow(() -> new SpeechException("sherpa-onnx has no function " + name
                                + ". Delete build/native and run scripts/get-native-speech.sh again.")),
                type);
    }
}
