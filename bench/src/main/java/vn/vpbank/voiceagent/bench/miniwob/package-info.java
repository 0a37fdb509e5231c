/// MiniWoB++, pages made to test agents on the web: each shows an instruction and pays a reward for what is done. The
/// instruction is turned into commands here, the commands are carried out by the browser agent, the page judges.
@NullMarked
package vn.vpbank.voiceagent.bench.miniwob;

import org.jspecify.annotations.NullMarked;
