/// Speech engines on this machine: sherpa-onnx hears, espeak-ng speaks. Nothing leaves the house.
@NullMarked
package vn.vpbank.voiceagent.providers.embedded;

import org.jspecify.annotations.NullMarked;
