/// RTVI 2.1, the messages of the Pipecat client SDKs: text in, sealed messages out, and back.
@NullMarked
package vn.vpbank.voiceagent.realtime.rtvi;

import org.jspecify.annotations.NullMarked;
