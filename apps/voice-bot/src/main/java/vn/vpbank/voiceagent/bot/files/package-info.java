/// Files that people send in a talk, passed on to the browser agent.
@NullMarked
package vn.vpbank.voiceagent.bot.files;

import org.jspecify.annotations.NullMarked;
