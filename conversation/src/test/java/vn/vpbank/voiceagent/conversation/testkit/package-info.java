/// A page, a person and an understanding of sentences, all played.
@NullMarked
package vn.vpbank.voiceagent.conversation.testkit;

import org.jspecify.annotations.NullMarked;
