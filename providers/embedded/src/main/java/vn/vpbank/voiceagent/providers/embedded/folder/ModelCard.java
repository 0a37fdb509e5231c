package vn.vpbank.voiceagent.providers.embedded.folder;

import java.util.Map;

/// What a model folder's `model.json` says.
///
/// @param name    short, for logs and the audit trail
/// @param version of the model
/// @param kind    which nets there are
/// @param use     what the model is good for
/// @param files   by role: `tokens`; `model` and perhaps `graph`, or `encoder`, `decoder` and `joiner`
/// @param licence of the model
public record ModelCard(
        String name, String version, Kind kind, RecogniserUse use, Map<String, CardFile> files, String licence) {
    public ModelCard {
        files = Map.copyOf(files);
    }

    /// What sherpa-onnx calls the model's kind.
    public enum Kind {
        ZIPFORMER_CTC("zipformer_ctc"),
        TRANSDUCER("transducer");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As it is written in `model.json`.
        public String word() {
            return word;
        }
    }

    /// One file.
    ///
    /// @param name   inside the folder
    /// @param bytes  its size
    /// @param sha256 in hexadecimal
    public record CardFile(String name, long bytes, String sha256) {}
}
