/// Tests of the sockets.
@NullMarked
package vn.vpbank.voiceagent.bot.socket;

import org.jspecify.annotations.NullMarked;
