/// The JSON spelling of the shared vocabulary, as the HTTP, WebSocket and command-line interfaces promise it.
@NullMarked
package vn.vpbank.voiceagent.forms.json;

import org.jspecify.annotations.NullMarked;
