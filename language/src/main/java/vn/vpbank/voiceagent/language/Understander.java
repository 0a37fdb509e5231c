package vn.vpbank.voiceagent.language;

/// Understands one utterance against the form on the screen. Pure: the same request gives the same result, and any
/// thread may ask.
@FunctionalInterface
public interface Understander {
    /// Never throws for any text or form; what is not understood comes back as
    /// [vn.vpbank.voiceagent.forms.FormCommand.OutOfScope].
    UnderstandResult understand(UnderstandRequest request);
}
