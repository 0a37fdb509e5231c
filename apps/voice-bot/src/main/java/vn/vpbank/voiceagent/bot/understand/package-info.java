/// Understanding over HTTP.
@NullMarked
package vn.vpbank.voiceagent.bot.understand;

import org.jspecify.annotations.NullMarked;
