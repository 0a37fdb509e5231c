package vn.vpbank.voiceagent.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.demo.TalkResult.FieldCheck;
import vn.vpbank.voiceagent.demo.TalkResult.Timings;
import vn.vpbank.voiceagent.demo.TalkResult.Turn;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Judges a talk by what the bank stored, what the page held and what was to be heard; the agent's own
/// word counts for nothing.
final class TalkJudge {
    private TalkJudge() {}

    static TalkResult judge(
            Talk talk,
            List<TalkRunner.Spoken> said,
            TalkEvents events,
            Recording recording,
            FormWatch watch,
            List<JsonNode> submissions) {
        Timings timings = new Timings(events.sincePressed("connected"));
        List<Turn> turns = new ArrayList<>();
        int cutIns = 0;
        for (int i = 0; i < said.size(); i++) {
            TalkRunner.Spoken spoken = said.get(i);
            double until = i + 1 < said.size() ? said.get(i + 1).from() : Double.MAX_VALUE;
            List<JsonNode> commands = events.between("command", spoken.from(), until).stream()
                    .flatMap(e -> e.data().path("commands").valueStream())
                    .toList();
            turns.add(new Turn(spoken.text(), heard(events, spoken, until), commands, answer(events, spoken, until)));
            cutIns += measure(spoken, until, commands, events, recording, watch, timings);
        }
        int posts = submissions.stream().mapToInt(s -> s.path("posts").asInt(1)).sum();
        List<FieldCheck> fields = submissions.isEmpty()
                ? List.of()
                : checks(talk, turns, submissions.getLast().path("values"));
        return new TalkResult(
                talk, posts, turns, fields, timings, cutIns, failures(talk, posts, fields, events, recording, said));
    }

    private static int measure(
            TalkRunner.Spoken spoken,
            double until,
            List<JsonNode> commands,
            TalkEvents events,
            Recording recording,
            FormWatch watch,
            Timings timings) {
        OptionalDouble lastSound = recording.lastSound(Recording.Side.PERSON, spoken.from(), spoken.to() + 200);
        if (lastSound.isEmpty()) {
            return 0;
        }
        double end = lastSound.getAsDouble();
        Set<String> set = commands.stream()
                .filter(c -> "SET".equals(c.path("intent").asString()))
                .map(c -> c.path("field").asString())
                .collect(Collectors.toCollection(HashSet::new));
        OptionalDouble stood = watch.lastChange(set, spoken.from(), until);
        stood.ifPresent(at -> timings.endToPage().add(Math.max(0, at - end)));
        events.between("user-transcription", spoken.from(), until).stream()
                .filter(e -> e.data().path("final").asBoolean(false))
                .reduce((a, b) -> b)
                .ifPresent(e -> timings.endToText().add(Math.max(0, e.at() - end)));
        for (TalkEvents.Entry metrics : events.between("metrics", spoken.from(), until)) {
            JsonNode ms = metrics.data().path("ms");
            addIfGiven(ms, "text_to_commands", timings.textToCommands());
            addIfGiven(ms, "commands_to_page", timings.commandsToPage());
        }
        if (spoken.interrupt()) {
            recording.timeToSilence(spoken.from(), end).ifPresent(timings.bargeIn()::add);
            return 0;
        }
        // The bot may have begun a word before this utterance; only a new voice inside it is a cut-in.
        boolean cutIn =
                !events.between("bot-started-speaking", spoken.from(), end).isEmpty();
        recording
                .firstSound(Recording.Side.BOT, end, Math.min(until, end + 10_000))
                .ifPresent(at -> timings.endToAudible().add(at - end));
        return cutIn ? 1 : 0;
    }

    private static void addIfGiven(JsonNode ms, String name, Latencies to) {
        if (ms.has(name)) {
            to.add(ms.path(name).asDouble());
        }
    }

    private static String heard(TalkEvents events, TalkRunner.Spoken spoken, double until) {
        return events.between("user-transcription", spoken.from(), until).stream()
                .filter(e -> e.data().path("final").asBoolean(false))
                .map(e -> e.data().path("text").asString(""))
                .collect(Collectors.joining(" "));
    }

    private static String answer(TalkEvents events, TalkRunner.Spoken spoken, double until) {
        return events.between("bot-output", spoken.from(), until).stream()
                .filter(e -> !"completed".equals(e.data().path("spoken_status").asString("")))
                .map(e -> e.data().path("text").asString(""))
                .collect(Collectors.joining(" "));
    }

    /// Every field that was said or is not empty.
    private static List<FieldCheck> checks(Talk talk, List<Turn> turns, JsonNode stored) {
        Set<String> refs = new TreeSet<>(talk.expect().keySet());
        turns.stream()
                .flatMap(t -> t.commands().stream())
                .map(c -> c.path("field").asString(""))
                .filter(f -> !f.isEmpty())
                .forEach(refs::add);
        stored.propertyStream()
                .filter(e -> !FormsJson.value(e.getValue()).isEmpty())
                .forEach(e -> refs.add(e.getKey()));
        return refs.stream()
                .map(ref -> new FieldCheck(
                        ref, Optional.ofNullable(talk.expect().get(ref)), FormsJson.value(stored.path(ref))))
                .toList();
    }

    private static List<String> failures(
            Talk talk,
            int posts,
            List<FieldCheck> fields,
            TalkEvents events,
            Recording recording,
            List<TalkRunner.Spoken> said) {
        List<String> failures = new ArrayList<>();
        if (posts != 1) {
            failures.add("the bank counted " + posts + " submissions instead of 1");
        }
        fields.stream()
                .filter(f -> !f.ok())
                .forEach(f -> failures.add(f.ref() + ": stored '" + f.actual() + "' instead of '"
                        + f.expected().map(FieldValue::toString).orElse("") + "'"));
        Set<String> known = fields.stream().map(FieldCheck::ref).collect(Collectors.toSet());
        talk.expect().keySet().stream()
                .filter(ref -> !known.contains(ref))
                .forEach(ref -> failures.add(ref + ": nothing stored"));
        if (!events.outcome().equals(Optional.of("submitted"))) {
            failures.add("the agent reported " + events.outcome().orElse("no outcome") + " instead of submitted");
        }
        double end = said.isEmpty() ? 0 : said.getLast().to() + 60_000;
        for (Recording.Side side : Recording.Side.values()) {
            if (recording.firstSound(side, 0, end).isEmpty()) {
                failures.add("the recording has no voice of the " + side);
            }
        }
        return failures;
    }
}
