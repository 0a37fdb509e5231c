/// Tests of the browser, from pure parts to a real Chromium.
@NullMarked
package vn.vpbank.voiceagent.browser.chromium;

import org.jspecify.annotations.NullMarked;
