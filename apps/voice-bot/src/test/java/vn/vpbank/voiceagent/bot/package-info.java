/// Tests of the service as a whole, over its real interfaces.
@NullMarked
package vn.vpbank.voiceagent.bot;

import org.jspecify.annotations.NullMarked;
