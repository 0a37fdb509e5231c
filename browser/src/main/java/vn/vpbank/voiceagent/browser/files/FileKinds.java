package vn.vpbank.voiceagent.browser.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.FileNames;

/// The kinds of files that a field takes, as its `accept` says: extensions (`.pdf`), kinds (`application/pdf`) and
/// families of kinds (`image/*`).
public final class FileKinds {
    /// What people attach to forms, by extension; families and kinds are told by these. IANA's names.
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("zip", "application/zip"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jfif", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("webp", "image/webp"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("webm", "video/webm"));

    private static final Map<String, String> FAMILIES =
            Map.of("image/*", "ảnh", "video/*", "video", "audio/*", "ghi âm", "text/*", "văn bản thường");

    private FileKinds() {}

    /// Whether a field with this `accept` takes a file of this name; one without takes all.
    public static boolean take(String accept, String name) {
        List<String> taken = parts(accept);
        String extension = FileNames.extension(name).toLowerCase(Locale.ROOT);
        String kind = extension.isEmpty() ? "" : KINDS.getOrDefault(extension.substring(1), "");
        return taken.isEmpty() || taken.stream().anyMatch(t -> isOf(t, extension, kind));
    }

    private static boolean isOf(String taken, String extension, String kind) {
        if (taken.equals("*/*") || taken.equals("*")) {
            return true;
        }
        return taken.startsWith(".")
                ? taken.equals(extension)
                : taken.endsWith("/*")
                        ? kind.startsWith(taken.substring(0, taken.length() - 1))
                        : !kind.isEmpty() && taken.equals(kind);
    }

    /// The kinds in words for people: ".pdf, ảnh".
    public static String words(String accept) {
        return parts(accept).stream().map(FileKinds::word).distinct().collect(Collectors.joining(", "));
    }

    private static String word(String taken) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue().equals(taken))
                .map(e -> "." + e.getKey())
                .sorted()
                .findFirst()
                .orElse(FAMILIES.getOrDefault(taken, taken));
    }

    private static List<String> parts(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(part -> part.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
