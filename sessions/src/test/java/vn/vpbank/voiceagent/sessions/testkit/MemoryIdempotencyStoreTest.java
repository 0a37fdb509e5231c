package vn.vpbank.voiceagent.sessions.testkit;

import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.IdempotencyStoreContract;

class MemoryIdempotencyStoreTest extends IdempotencyStoreContract {
    @Override
    protected IdempotencyStore empty() {
        return new MemoryIdempotencyStore();
    }
}
