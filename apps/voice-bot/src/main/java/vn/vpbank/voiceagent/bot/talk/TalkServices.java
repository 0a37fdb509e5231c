package vn.vpbank.voiceagent.bot.talk;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import vn.vpbank.voiceagent.bot.agent.AgentAccess;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.audio.Hearing;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// What all talks share.
///
/// @param logic     makes the logic of a new talk
/// @param forms     the registered forms, as known now
/// @param voice     the engine that speaks; empty where the page speaks or nobody does
/// @param hearing   the engines that listen; empty where the page listens or people type
/// @param http      for following a form's changes
/// @param clockwork fires timers; its tasks are short
/// @param parked    how long a talk waits for someone who was lost
public record TalkServices(
        Supplier<TalkLogic> logic,
        Supplier<List<KnownForm>> forms,
        Optional<TextToSpeech> voice,
        Optional<Hearing> hearing,
        BrowserAgent agent,
        AgentAccess access,
        HttpClient http,
        ScheduledExecutorService clockwork,
        Clock clock,
        MeterRegistry meters,
        Duration parked) {}
