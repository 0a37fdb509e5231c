/// A demo bank: five web forms, the server that checks and counts what they send, and faults on request.
@NullMarked
package vn.vpbank.voiceagent.bank;

import org.jspecify.annotations.NullMarked;
