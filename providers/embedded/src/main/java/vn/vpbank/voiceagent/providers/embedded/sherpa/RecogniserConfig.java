package vn.vpbank.voiceagent.providers.embedded.sherpa;

/// Byte offsets in `SherpaOnnxOfflineRecognizerConfig` and in its result, of sherpa-onnx 2.0.1 on 64-bit machines.
///
/// They are what `sizeof` and `offsetof` say of the library's own header. A block of this size is zeroed and only
/// these fields are set: zero means "not used" for all others.
final class RecogniserConfig {
    static final long SIZE = 624;
    static final long SAMPLE_RATE = 0;
    static final long FEATURE_DIM = 4;
    static final long ENCODER = 8;
    static final long DECODER = 16;
    static final long JOINER = 24;
    static final long TOKENS = 104;
    static final long NUM_THREADS = 112;
    static final long PROVIDER = 120;
    static final long ZIPFORMER_CTC = 248;
    static final long DECODING_METHOD = 528;
    static final long MAX_ACTIVE_PATHS = 536;
    static final long CTC_GRAPH = 608;
    static final long CTC_MAX_ACTIVE = 616;

    static final long RESULT_SIZE = 128;
    static final long TEXT = 0;

    private RecogniserConfig() {}
}
