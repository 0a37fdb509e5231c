/// The talk as a pure state machine: events in, actions out. No clock, no thread, no vendor.
@NullMarked
package vn.vpbank.voiceagent.conversation;

import org.jspecify.annotations.NullMarked;
