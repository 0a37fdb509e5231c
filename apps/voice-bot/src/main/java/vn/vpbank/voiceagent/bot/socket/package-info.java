/// The WebSockets beside the connection: transcripts and typing, and the live view.
@NullMarked
package vn.vpbank.voiceagent.bot.socket;

import org.jspecify.annotations.NullMarked;
