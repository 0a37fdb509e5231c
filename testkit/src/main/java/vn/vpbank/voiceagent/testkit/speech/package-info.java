/// Engines that say and hear what a test tells them, and the contracts that they and the real ones keep.
@NullMarked
package vn.vpbank.voiceagent.testkit.speech;

import org.jspecify.annotations.NullMarked;
