/// POST /api/execute: from a request to a report, each act once.
@NullMarked
package vn.vpbank.voiceagent.agent.execute;

import org.jspecify.annotations.NullMarked;
