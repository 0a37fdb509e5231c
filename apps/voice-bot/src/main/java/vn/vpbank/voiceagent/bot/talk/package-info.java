/// One talk at run time: its mailbox, and the executors of what the conversation wants done.
@NullMarked
package vn.vpbank.voiceagent.bot.talk;

import org.jspecify.annotations.NullMarked;
