package vn.vpbank.voiceagent.agent.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vn.vpbank.voiceagent.web.SettingException;

/// The keys of this installation, all made from one random secret in a file that only this account may read. Whoever
/// loses the file loses open confirmations and kept answers, nothing else.
public final class InstallationKeys {
    private static final int BYTES = 32;

    private final byte[] secret;

    private InstallationKeys(byte[] secret) {
        this.secret = secret;
    }

    /// Reads the secret, and makes one if there is none.
    ///
    /// @throws SettingException if the folder cannot be used
    public static InstallationKeys in(Path folder) {
        Path file = folder.resolve("installation.key");
        try {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            create(file);
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new SettingException("The file " + file + " is damaged: delete it, a new one is made.");
            }
            return new InstallationKeys(secret);
        } catch (IOException e) {
            throw new SettingException(
                    "DATA_DIR must name a folder that this account may write; " + folder + " is not one.");
        }
    }

    private static void create(Path file) throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file, "rw-------"))) {
            channel.write(java.nio.ByteBuffer.wrap(fresh));
        } catch (FileAlreadyExistsException _) {
            // The one that is there counts.
            return;
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /// The key for one purpose; keys of different purposes tell nothing of each other.
    public SecretKey key(String purpose, String algorithm) {
        return new SecretKeySpec(hmac(secret, purpose), algorithm);
    }

    /// A keyed hash, 32 bytes.
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }
}
