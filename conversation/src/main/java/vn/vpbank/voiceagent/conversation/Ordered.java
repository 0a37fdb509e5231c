package vn.vpbank.voiceagent.conversation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Immutable copies that keep their order. `Map.copyOf` and `Set.copyOf` shuffle anew in each process,
/// and a talk that is replayed must give the same actions in the same order.
final class Ordered {
    private Ordered() {}

    static <K, V> Map<K, V> map(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <T> Set<T> set(Collection<T> items) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }
}
