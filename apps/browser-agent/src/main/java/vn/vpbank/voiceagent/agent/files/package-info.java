/// Files that people send for the file fields of their form.
@NullMarked
package vn.vpbank.voiceagent.agent.files;

import org.jspecify.annotations.NullMarked;
