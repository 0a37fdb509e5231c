package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Takes the wanted files out of a tar.bz2, by their last name, into one folder. Whatever else the archive holds, and
/// whatever paths it names, is never written.
final class ModelArchive {
    /// Speech models for a laptop are far smaller; an archive that unpacks to more is not one.
    private static final long MOST_BYTES = 2L << 30;

    private ModelArchive() {}

    static void unpack(Path archive, Set<String> wanted, Path folder) {
        Set<String> found = new HashSet<>();
        long left = MOST_BYTES;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new BZip2CompressorInputStream(file, true))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (entry.isFile() && wanted.contains(name) && found.add(name)) {
                    left -= write(tar, folder.resolve(name), left);
                }
            }
        } catch (IOException e) {
            throw new ModelException(
                    "Tệp nén hỏng; gọi lại lệnh để tải lại. / The archive is broken; run the command again to fetch it"
                            + " anew.",
                    e);
        }
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(found);
        if (!missing.isEmpty()) {
            throw new ModelException("Tệp nén thiếu " + missing + "; models/models.json không hợp với nó. / The archive"
                    + " lacks " + missing + "; models/models.json does not fit it.");
        }
    }

    private static long write(InputStream in, Path target, long most) throws IOException {
        long written = 0;
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > most) {
                    throw new ModelException("Tệp nén lớn bất thường. / The archive is unreasonably large.");
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }
}
