/// The browser agent as this service sees it: registered forms, carrying out commands, changes of the page.
@NullMarked
package vn.vpbank.voiceagent.bot.agent;

import org.jspecify.annotations.NullMarked;
