/// How a browser gets its talk and its connection: start, offers, candidates, ownership.
@NullMarked
package vn.vpbank.voiceagent.bot.signalling;

import org.jspecify.annotations.NullMarked;
