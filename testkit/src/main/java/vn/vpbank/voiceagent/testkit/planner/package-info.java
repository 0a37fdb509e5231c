/// A language model that knows what a test tells it.
@NullMarked
package vn.vpbank.voiceagent.testkit.planner;

import org.jspecify.annotations.NullMarked;
