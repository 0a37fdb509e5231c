/// What the tests of this module stand on: a ledger in memory, small pages, a browser, the demo bank.
@NullMarked
package vn.vpbank.voiceagent.browser.testkit;

import org.jspecify.annotations.NullMarked;
