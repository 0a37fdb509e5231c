/// Tests of getting in.
@NullMarked
package vn.vpbank.voiceagent.bot.signalling;

import org.jspecify.annotations.NullMarked;
