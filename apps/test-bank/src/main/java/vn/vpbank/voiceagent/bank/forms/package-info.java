/// The five forms of the demo bank, as its server checks them.
@NullMarked
package vn.vpbank.voiceagent.bank.forms;

import org.jspecify.annotations.NullMarked;
