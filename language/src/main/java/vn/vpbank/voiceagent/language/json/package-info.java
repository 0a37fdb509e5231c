/// JSON in and out, as the command line and HTTP promise it.
@NullMarked
package vn.vpbank.voiceagent.language.json;

import org.jspecify.annotations.NullMarked;
