package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/// A model's token list: `SYMBOL ID` a line. sherpa-onnx aborts the process on an id that is not in it.
final class TokenList {
    private static final String BLANK = "<blk>";

    private final Path file;
    private final int size;
    private final boolean blankFirst;

    private TokenList(Path file, int size, boolean blankFirst) {
        this.file = file;
        this.size = size;
        this.blankFirst = blankFirst;
    }

    static TokenList read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw FolderCheck.broken(file, "is not readable text");
        }
        BitSet ids = new BitSet();
        boolean blankFirst = false;
        for (int i = 0; i < lines.size(); i++) {
            int gap = lines.get(i).lastIndexOf(' ');
            int id = gap <= 0 ? -1 : number(lines.get(i).substring(gap + 1));
            if (id < 0 || id >= lines.size() || ids.get(id)) {
                throw FolderCheck.broken(
                        file, "has a wrong line " + (i + 1) + ": each is SYMBOL ID, with every id once");
            }
            ids.set(id);
            blankFirst |= id == 0 && lines.get(i).startsWith(BLANK + " ");
        }
        return new TokenList(file, lines.size(), blankFirst);
    }

    private static int number(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    int size() {
        return size;
    }

    void mustHaveBlankFirst() {
        if (!blankFirst) {
            throw FolderCheck.broken(file, "has no “" + BLANK + " 0”");
        }
    }
}
