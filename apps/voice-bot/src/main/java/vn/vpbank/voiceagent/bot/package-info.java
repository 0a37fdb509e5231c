/// The voice bot: talks with people and has the browser agent fill the form they are about.
@NullMarked
package vn.vpbank.voiceagent.bot;

import org.jspecify.annotations.NullMarked;
