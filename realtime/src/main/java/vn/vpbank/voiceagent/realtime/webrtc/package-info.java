/// Peers over WebRTC, by webrtc-java. Its traps are all in
/// [vn.vpbank.voiceagent.realtime.webrtc.LibraryWorkarounds].
@NullMarked
package vn.vpbank.voiceagent.realtime.webrtc;

import org.jspecify.annotations.NullMarked;
