/// Faults on request, to show what callers do when a bank misbehaves.
@NullMarked
package vn.vpbank.voiceagent.bank.faults;

import org.jspecify.annotations.NullMarked;
