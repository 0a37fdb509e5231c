package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Phrases with what they stand for, found in an utterance exactly or by sound. Small words between the words of a
/// phrase may be left out or added ("đồng ý với điều khoản").
public final class Phrases<T> {
    /// A phrase found.
    ///
    /// @param cost 0 for the exact words
    public record Match<T>(int start, int end, double cost, T meaning) {}

    private static final class Node<T> {
        final Map<String, List<Edge<T>>> edges = new HashMap<>(4);
        final List<T> meanings = new ArrayList<>(1);
    }

    private record Edge<T>(Word word, Node<T> to) {}

    private final Node<T> root = new Node<>();
    /// The bits of all first words.
    private long firsts;

    public void add(String phrase, T meaning) {
        add(Utterance.of(phrase).words(), meaning);
    }

    public void add(List<Word> phrase, T meaning) {
        Node<T> node = root;
        firsts |= phrase.isEmpty() ? 0 : phrase.getFirst().bit();
        for (int i = 0; i < phrase.size(); i++) {
            boolean edge = i == 0 || i == phrase.size() - 1;
            if (edge || !SmallWords.droppable(phrase.get(i))) {
                node = step(node, phrase.get(i));
            }
        }
        if (node != root && !node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    private static <T> Node<T> step(Node<T> node, Word word) {
        List<Edge<T>> edges = node.edges.computeIfAbsent(word.coarse(), k -> new ArrayList<>(1));
        for (Edge<T> edge : edges) {
            if (edge.word.sameAs(word)) {
                return edge.to;
            }
        }
        Edge<T> edge = new Edge<>(word, new Node<>());
        edges.add(edge);
        return edge.to;
    }

    /// What the first words of all phrases sound like.
    public Set<String> openings() {
        return Set.copyOf(root.edges.keySet());
    }

    /// All phrases that begin at word `from`, shortest first.
    public List<Match<T>> at(Utterance u, int from) {
        if (!u.has(from)
                || (firsts & u.word(from).bit()) == 0
                || !root.edges.containsKey(u.word(from).coarse())) {
            return List.of();
        }
        List<Match<T>> found = new ArrayList<>(2);
        walk(u, from, from, root, 0, 0, found);
        return found;
    }

    private void walk(Utterance u, int from, int i, Node<T> node, double cost, int words, List<Match<T>> found) {
        for (T meaning : node.meanings) {
            found.add(new Match<>(from, i, cost, meaning));
        }
        if (!u.has(i) || (i > from && u.brokenBefore(i) && u.after(i - 1) != ',')) {
            return;
        }
        Word said = u.word(i);
        List<Edge<T>> edges = node.edges.get(said.coarse());
        if (edges != null) {
            for (Edge<T> edge : edges) {
                double next = cost + Sound.distance(said, edge.word, u.unmarked());
                if (next <= Sound.SIMILAR * (words + 1) + 0.01 || (words > 1 && next <= Sound.OTHER_MARKS)) {
                    walk(u, from, i + 1, edge.to, next, words + 1, found);
                }
            }
        }
        if (i > from && SmallWords.passable(said) && !SmallWords.droppable(u.word(i - 1))) {
            walkOn(u, from, i + 1, node, cost + 0.02, words, found);
        }
    }

    /// A phrase must not end in a small word, so its meanings are not taken again.
    private void walkOn(Utterance u, int from, int i, Node<T> node, double cost, int words, List<Match<T>> found) {
        if (!u.has(i)) {
            return;
        }
        List<Edge<T>> edges = node.edges.get(u.word(i).coarse());
        if (edges == null) {
            return;
        }
        for (Edge<T> edge : edges) {
            double next = cost + Sound.distance(u.word(i), edge.word, u.unmarked());
            if (next <= Sound.SIMILAR * (words + 1) + 0.03) {
                walk(u, from, i + 1, edge.to, next, words + 1, found);
            }
        }
    }
}
