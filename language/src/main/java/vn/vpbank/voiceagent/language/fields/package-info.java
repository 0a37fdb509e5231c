/// The form on the screen as something that can be talked about: kinds of values, names of fields, sections.
@NullMarked
package vn.vpbank.voiceagent.language.fields;

import org.jspecify.annotations.NullMarked;
