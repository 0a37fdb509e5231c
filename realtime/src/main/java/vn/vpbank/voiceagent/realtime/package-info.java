/// Sound and messages to and from a person's browser behind one port, whatever carries them.
@NullMarked
package vn.vpbank.voiceagent.realtime;

import org.jspecify.annotations.NullMarked;
