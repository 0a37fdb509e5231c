package vn.vpbank.voiceagent.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.bot.talk.Visitor;
import vn.vpbank.voiceagent.web.SettingException;

/// A self-signed certificate for this machine's names, made once with the JDK's own keytool and kept.
///
/// @param store    PKCS #12
/// @param password of the store, random, kept beside it for this user's eyes only
record Certificate(Path store, String password) {
    /// Browsers refuse longer ones.
    private static final int DAYS = 397;

    private static final int KEYTOOL_SECONDS = 30;

    /// The certificate in this folder, which is made if need be.
    ///
    /// @throws SettingException if the folder cannot be written
    static Certificate in(Path folder, Set<String> names) {
        Path store = folder.resolve("https.p12");
        Path secret = folder.resolve("https.password");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(store) || !Files.exists(secret)) {
                Files.deleteIfExists(store);
                Files.deleteIfExists(secret);
                Files.createFile(
                        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(secret, Visitor.token());
                make(store, secret, names);
            }
            return new Certificate(store, Files.readString(secret));
        } catch (IOException e) {
            throw new SettingException("The setting DATA_DIR must be a folder that can be written to.");
        }
    }

    private static void make(Path store, Path secret, Set<String> names) throws IOException {
        String alternatives = names.stream().map(Certificate::alternative).collect(Collectors.joining(","));
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "https",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        Integer.toString(DAYS),
                        "-dname",
                        "CN=VPBank Voice Agent",
                        "-ext",
                        "SAN=" + alternatives,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        // From the file: arguments can be read by every user of the machine.
                        "-storepass:file",
                        secret.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!keytool.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String alternative(String name) {
        boolean address = name.startsWith("[") || name.matches("[0-9.]+");
        return (address ? "ip:" : "dns:") + name.replaceAll("[\\[\\]]", "");
    }

    /// Not the password.
    @Override
    public String toString() {
        return "Certificate[" + store + "]";
    }
}
