@NullMarked
package vn.vpbank.voiceagent.forms.registry;

import org.jspecify.annotations.NullMarked;
