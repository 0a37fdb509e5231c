/// espeak-ng as a program beside us. It is GPL-3, so it is started and never linked.
@NullMarked
package vn.vpbank.voiceagent.providers.embedded.espeak;

import org.jspecify.annotations.NullMarked;
