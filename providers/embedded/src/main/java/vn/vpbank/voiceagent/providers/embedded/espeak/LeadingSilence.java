package vn.vpbank.voiceagent.providers.embedded.espeak;

import java.util.Arrays;

/// Leaves out what lies before the first sound of a sentence: the person hears the answer that much earlier.
final class LeadingSilence {
    /// About -46 dB of full scale: below what can be heard before speech.
    private static final int AUDIBLE = 160;
    /// 5 ms stay, so that the first sound does not begin with a click.
    private static final int KEPT = 110;

    private boolean over;

    short[] without(short[] piece) {
        if (over) {
            return piece;
        }
        for (int i = 0; i < piece.length; i++) {
            if (Math.abs(piece[i]) >= AUDIBLE) {
                over = true;
                return Arrays.copyOfRange(piece, Math.max(0, i - KEPT), piece.length);
            }
        }
        return new short[0];
    }
}
