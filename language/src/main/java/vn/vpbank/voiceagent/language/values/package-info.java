/// Words to values, one reader for each kind: numbers, digits, dates, names, options.
@NullMarked
package vn.vpbank.voiceagent.language.values;

import org.jspecify.annotations.NullMarked;
