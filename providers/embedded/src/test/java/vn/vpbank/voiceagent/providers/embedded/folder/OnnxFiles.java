package vn.vpbank.voiceagent.providers.embedded.folder;

/// ONNX files that look right from outside, for tests of other packages.
public final class OnnxFiles {
    private OnnxFiles() {}

    /// A CTC net that knows so many tokens.
    public static byte[] ctc(int tokens) {
        return new TinyOnnx()
                .takes("x", TinyOnnx.F32, -1, -1, 80)
                .takes("x_lens", TinyOnnx.I64, -1)
                .gives("log_probs", TinyOnnx.F32, -1, -1, tokens)
                .gives("log_probs_len", TinyOnnx.I64, -1)
                .bytes();
    }
}
