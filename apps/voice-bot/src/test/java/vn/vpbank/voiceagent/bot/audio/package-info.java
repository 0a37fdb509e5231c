/// Tests of hearing.
@NullMarked
package vn.vpbank.voiceagent.bot.audio;

import org.jspecify.annotations.NullMarked;
