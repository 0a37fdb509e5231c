/// Which forms may be opened, and where: the only place where addresses come from.
@NullMarked
package vn.vpbank.voiceagent.forms.registry;

import org.jspecify.annotations.NullMarked;
