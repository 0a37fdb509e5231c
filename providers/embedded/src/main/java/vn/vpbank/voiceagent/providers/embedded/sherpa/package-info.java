/// The sherpa-onnx C library, version 2.0.1, called through the Foreign Function and Memory API. The only place in the
/// house that sees native memory. What it is given has been checked before: a wrong model file can end the process.
@NullMarked
package vn.vpbank.voiceagent.providers.embedded.sherpa;

import org.jspecify.annotations.NullMarked;
