@NullMarked
package vn.vpbank.voiceagent.browser.egress;

import org.jspecify.annotations.NullMarked;
