package vn.vpbank.voiceagent.providers.embedded.espeak;

/// How espeak-ng speaks.
///
/// @param name  a voice with its variant, as `espeak-ng --voices` lists them
/// @param speed words a minute, 80 to 450
/// @param pitch 0 to 99
public record EspeakVoice(String name, int speed, int pitch) {
    /// A woman from the north, a little slower than espeak-ng's 175, because numbers are read back.
    public static final EspeakVoice DEFAULT = new EspeakVoice("vi+f3", 160, 50);

    public EspeakVoice {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9+_-]*")) {
            throw new IllegalArgumentException("Not the name of an espeak-ng voice: " + name);
        }
        if (speed < 80 || speed > 450 || pitch < 0 || pitch > 99) {
            throw new IllegalArgumentException("Speed 80 to 450 and pitch 0 to 99, not " + speed + " and " + pitch);
        }
    }
}
