/// The main job, unattended: a real browser whose microphone speaks Vietnamese, a bank that counts
/// submissions, and a report of what was right and how long it took, measured at the client.
@NullMarked
package vn.vpbank.voiceagent.demo;

import org.jspecify.annotations.NullMarked;
