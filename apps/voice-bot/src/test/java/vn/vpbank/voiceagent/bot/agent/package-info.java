/// Tests of the browser agent's client.
@NullMarked
package vn.vpbank.voiceagent.bot.agent;

import org.jspecify.annotations.NullMarked;
