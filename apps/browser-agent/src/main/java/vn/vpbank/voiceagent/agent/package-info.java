/// The browser agent service (7863): carries requests out on registered forms.
@NullMarked
package vn.vpbank.voiceagent.agent;

import org.jspecify.annotations.NullMarked;
