/// Ports to engines that hear and speak, and the audio they share.
@NullMarked
package vn.vpbank.voiceagent.speech;

import org.jspecify.annotations.NullMarked;
