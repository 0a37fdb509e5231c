package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.util.Base64;
import java.util.List;

/// The person's mouth: Vietnamese speech by espeak-ng, as WAV.
///
/// @param voice an espeak-ng voice, for example `vi+f2`
/// @param speed words a minute
record PersonVoice(String voice, int speed) {
    static final PersonVoice DEFAULT = new PersonVoice("vi+f2", 150);

    /// @return the utterance as a base64 WAV file
    /// @throws IOException if espeak-ng is missing or fails; the message says what to install
    String speak(String text) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(List.of("espeak-ng", "-v", voice, "-s", "" + speed, "--stdout", text))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("espeak-ng does not start; install it: apt-get install espeak-ng", e);
        }
        byte[] wav = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0 || wav.length <= 44) {
                throw new IOException("espeak-ng gave no sound for the voice " + voice);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while espeak-ng spoke", e);
        }
        return Base64.getEncoder().encodeToString(withLengths(wav));
    }

    /// espeak-ng cannot know the length when it streams and writes a made-up one; browsers want the real
    /// one.
    private static byte[] withLengths(byte[] wav) {
        putInt(wav, 4, wav.length - 8);
        putInt(wav, 40, wav.length - 44);
        return wav;
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
    }
}
