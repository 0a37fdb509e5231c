/// Helpers of this module's tests.
@NullMarked
package vn.vpbank.voiceagent.realtime.testkit;

import org.jspecify.annotations.NullMarked;
