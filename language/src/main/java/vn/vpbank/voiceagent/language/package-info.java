/// Understanding: an utterance, the form on the screen and the state of the talk in; commands and questions out. Pure.
@NullMarked
package vn.vpbank.voiceagent.language;

import org.jspecify.annotations.NullMarked;
