/// What the rules leave open, placed with the help of a language model, and remembered.
@NullMarked
package vn.vpbank.voiceagent.agent.planner;

import org.jspecify.annotations.NullMarked;
