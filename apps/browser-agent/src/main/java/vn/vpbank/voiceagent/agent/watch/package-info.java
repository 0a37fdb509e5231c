/// What others see of a page while it lives: value changes and the live view.
@NullMarked
package vn.vpbank.voiceagent.agent.watch;

import org.jspecify.annotations.NullMarked;
