/// Tests of the talk at run time.
@NullMarked
package vn.vpbank.voiceagent.bot.talk;

import org.jspecify.annotations.NullMarked;
