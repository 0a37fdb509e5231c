/// A recogniser's folder: what it says of itself, and whether that is true. All of it is checked before native code
/// sees a file, because a wrong file does not fail there, it ends the process.
@NullMarked
package vn.vpbank.voiceagent.providers.embedded.folder;

import org.jspecify.annotations.NullMarked;
