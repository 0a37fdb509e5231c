/// The only way from a page to the network: a small proxy for each page, which knows where its form may connect to.
/// Knows nothing of forms.
@NullMarked
package vn.vpbank.voiceagent.browser.egress;

import org.jspecify.annotations.NullMarked;
