package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;

/// Fetches one file, and goes on where an earlier try broke off.
///
/// What has come so far lies in the target file beside the server's name for that version of it (`ETag`); the rest is
/// asked for with `If-Range`, so a file that has changed meanwhile comes whole. A transfer that ends early is tried
/// again; only a disk that cannot be written, or a plain refusal of the server, is final.
final class Download {
    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Patience patience;
    private final Progress progress;

    /// How long to wait for what.
    ///
    /// @param between two tries; grows with each
    /// @param stalled without a single byte, before a transfer counts as broken
    record Patience(Duration between, Duration stalled) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    /// Hears how far it is.
    interface Progress {
        void at(long bytes, OptionalLong of);
    }

    Download(Patience patience, Progress progress) {
        this.patience = patience;
        this.progress = progress;
    }

    void fetch(URI address, Path target) {
        IOException last = new IOException("no try");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                if (isWhole(address, target)) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ModelException("Đã dừng. Gọi lại lệnh để tải tiếp. / Stopped. Run it again to go on.", e);
            }
            rest(attempt);
        }
        throw new ModelException(
                "Tải không xong sau " + TRIES + " lần; kiểm tra mạng rồi gọi lại lệnh để tải tiếp. / The download broke"
                        + " off " + TRIES + " times; check the network and run the command again to go on. (" + last
                        + ")",
                last);
    }

    /// One try. A shorter file than announced is kept for the next.
    private boolean isWhole(URI address, Path target) throws IOException, InterruptedException {
        Path tagFile = target.resolveSibling(target.getFileName() + ".etag");
        long have = Files.exists(target) ? Files.size(target) : 0;
        String tag = Files.exists(tagFile) ? Files.readString(tagFile) : "";
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        boolean resuming = have > 0 && !tag.isEmpty();
        if (resuming) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", tag);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> have = 0;
                case 206 -> {}
                case 416 -> {
                    // There is nothing behind what we have: it is whole, or of another version.
                    return resuming && wholeSize(response).orElse(-1) == have;
                }
                case 408, 429, 500, 502, 503, 504 -> throw new IOException("HTTP " + response.statusCode());
                default ->
                    throw new ModelException("Máy chủ từ chối (HTTP " + response.statusCode() + "): " + address
                            + ". Kiểm tra địa chỉ trong models/models.json. / The server refuses (HTTP "
                            + response.statusCode() + "); check the address in models/models.json.");
            }
            remember(tagFile, response.headers().firstValue("ETag").orElse(""));
            OptionalLong length = response.headers().firstValueAsLong("Content-Length");
            OptionalLong whole = length.isPresent() ? OptionalLong.of(have + length.getAsLong()) : OptionalLong.empty();
            long now = copy(body, target, have, whole);
            if (whole.isPresent() && now < whole.getAsLong()) {
                throw new IOException("the transfer ended at " + now + " of " + whole.getAsLong() + " bytes");
            }
            Files.deleteIfExists(tagFile);
            return true;
        }
    }

    private long copy(InputStream body, Path target, long from, OptionalLong whole) throws IOException {
        long at = from;
        try (OutputStream out = open(target, from);
                StallGuard guard = new StallGuard(body, patience.stalled())) {
            byte[] buffer = new byte[1 << 16];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                write(out, buffer, n, target);
                at += n;
                guard.somethingCame();
                progress.at(at, whole);
            }
        }
        return at;
    }

    private static OutputStream open(Path target, long from) {
        try {
            return from > 0 ? Files.newOutputStream(target, StandardOpenOption.APPEND) : Files.newOutputStream(target);
        } catch (IOException e) {
            throw diskTrouble(target, e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count, Path target) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw diskTrouble(target, e);
        }
    }

    static ModelException diskTrouble(Path target, IOException e) {
        return new ModelException(
                "Không ghi được " + target + "; kiểm tra dung lượng và quyền ghi. / " + target
                        + " cannot be written; check the free space and the permissions.",
                e);
    }

    private static void remember(Path tagFile, String tag) {
        try {
            Files.writeString(tagFile, tag);
        } catch (IOException e) {
            throw diskTrouble(tagFile, e);
        }
    }

    private static OptionalLong wholeSize(HttpResponse<?> response) {
        String range = response.headers().firstValue("Content-Range").orElse("");
        return range.matches("bytes \\*/\\d{1,15}")
                ? OptionalLong.of(Long.parseLong(range.substring(range.indexOf('/') + 1)))
                : OptionalLong.empty();
    }

    private void rest(int attempt) {
        try {
            Thread.sleep(patience.between().multipliedBy(attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
