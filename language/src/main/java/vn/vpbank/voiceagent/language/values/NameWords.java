package vn.vpbank.voiceagent.language.values;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Which words are of names: the vocabulary file `names.txt` with the family names and the places. Read when the first
/// text is written.
final class NameWords {
    private static final List<Vocabulary.Entry> ENTRIES = Vocabulary.read("names.txt");
    static final Lexicon PLACE_HEADS = lexicon("place head");
    static final Lexicon NO_PLACES = lexicon("no place");
    static final Lexicon KNOWN_PLACES = lexicon("known place");
    static final Lexicon BODIES = lexicon("body");
    static final Lexicon TRADES = lexicon("trade");
    static final Lexicon OFFICES = lexicon("office");
    static final Lexicon DOMAINS = lexicon("domain");
    static final Lexicon LOCAL_OFFICES = lexicon("local office");
    static final Lexicon STOPS = lexicon("stop");
    static final Lexicon NO_NAMES = lexicon("no name");
    private static final Set<String> SMALL = Set.copyOf(Arrays.asList(phrases("small")));
    private static final Set<String> GIVEN = new HashSet<>();
    /// Of one Vietnamese syllable without its marks.
    private static final Pattern SYLLABLE = Pattern.compile(
            "(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?([aeiouy]{1,3})(ch|ng|nh|[cmnpt])?");

    static {
        for (String given : phrases("given")) {
            GIVEN.add(Word.of(given).spelling());
        }
    }

    private NameWords() {}

    private static Lexicon lexicon(String group) {
        return Lexicon.of(phrases(group));
    }

    private static String[] phrases(String group) {
        return ENTRIES.stream()
                .filter(e -> e.group().equals(group))
                .map(Vocabulary.Entry::phrase)
                .distinct()
                .toArray(String[]::new);
    }

    /// Whether the word is a syllable of people's names, family names aside.
    static boolean isGiven(Word word) {
        return GIVEN.contains(word.spelling());
    }

    /// Whether the word may be of the name of somebody or of a place.
    static boolean isOfName(Word word) {
        return isGiven(word) || Names.isSurname(word) || Gazetteer.isOfPlace(word);
    }

    static boolean isSyllable(Word word) {
        return SYLLABLE.matcher(word.folded()).matches();
    }

    /// No Vietnamese syllable, so that it can be nothing but a foreign word.
    static boolean isForeign(Word word) {
        String text = word.folded();
        return text.length() > 1
                && text.chars().allMatch(Character::isLetter)
                && word.plain()
                && !SYLLABLE.matcher(text).matches();
    }

    static boolean isSmall(Word word) {
        return SMALL.contains(word.folded());
    }

    /// After the phrase of the list that begins at word `i`, spelled exactly so; `i` if none does.
    static int skip(Lexicon list, Utterance u, int i, int to) {
        return i < to && list.exactlyAt(u, i, to) ? list.skip(u, i, to) : i;
    }
}
