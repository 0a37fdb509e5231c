/// The judge itself must be right: percentiles, what counts as sound, what an event means.
@NullMarked
package vn.vpbank.voiceagent.demo;

import org.jspecify.annotations.NullMarked;
