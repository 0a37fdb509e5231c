/// What must survive a crash: the ledger of submissions and the answers already given under an idempotency key.
@NullMarked
package vn.vpbank.voiceagent.sessions;

import org.jspecify.annotations.NullMarked;
