package vn.vpbank.voiceagent.cli;

import java.util.List;
import vn.vpbank.voiceagent.providers.embedded.models.ModelsCommand;

/// Local speech models: which there are, fetching one, whether they are whole.
final class Models implements Subcommand {
    @Override
    public int run(List<String> arguments, Streams streams) {
        return ModelsCommand.run(arguments, streams.out());
    }
}
