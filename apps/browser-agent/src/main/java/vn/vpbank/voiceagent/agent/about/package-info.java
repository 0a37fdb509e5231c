/// What the service says of itself: health, forms, interface description.
@NullMarked
package vn.vpbank.voiceagent.agent.about;

import org.jspecify.annotations.NullMarked;
