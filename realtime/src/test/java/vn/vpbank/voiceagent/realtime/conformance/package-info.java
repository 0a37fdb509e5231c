/// The unmodified Pipecat web client, in a browser, against our peers and messages.
@NullMarked
package vn.vpbank.voiceagent.realtime.conformance;

import org.jspecify.annotations.NullMarked;
