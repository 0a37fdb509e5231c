/// The web page and what it needs to know; health and the interface's description.
@NullMarked
package vn.vpbank.voiceagent.bot.page;

import org.jspecify.annotations.NullMarked;
