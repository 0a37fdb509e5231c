/// Form sessions in a real Chromium: fill, verify, move, submit once, watch, recover.
@NullMarked
package vn.vpbank.voiceagent.browser.chromium;

import org.jspecify.annotations.NullMarked;
