package vn.vpbank.voiceagent.sessions.testkit;

import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedgerContract;

class MemorySubmitLedgerTest extends SubmitLedgerContract {
    @Override
    protected SubmitLedger empty() {
        return new MemorySubmitLedger();
    }
}
