/// Fakes that speak the real protocols: a browser agent over HTTP, peers, engines.
@NullMarked
package vn.vpbank.voiceagent.bot.testkit;

import org.jspecify.annotations.NullMarked;
