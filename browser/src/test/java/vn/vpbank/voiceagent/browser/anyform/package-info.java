/// Forms nobody has seen: made up from a seed, filled by the agent, judged by what the page itself tells.
@NullMarked
package vn.vpbank.voiceagent.browser.anyform;

import org.jspecify.annotations.NullMarked;
