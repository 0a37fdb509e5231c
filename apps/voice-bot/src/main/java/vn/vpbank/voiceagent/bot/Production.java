package vn.vpbank.voiceagent.bot;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.bot.talk.Sentences;
import vn.vpbank.voiceagent.conversation.Conversation;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.realtime.webrtc.PeerCounts;
import vn.vpbank.voiceagent.realtime.webrtc.WebRtcPeers;
import vn.vpbank.voiceagent.web.SettingException;

/// The service with its engines.
@Configuration(proxyBeanMethods = false)
@Import(Wiring.class)
class Production {
    @Bean
    WebRtcPeers peerConnections(Settings settings, MeterRegistry meters) {
        WebRtcPeers peers;
        try {
            peers = WebRtcPeers.open(settings.webRtc());
        } catch (IllegalStateException e) {
            throw new SettingException(String.valueOf(e.getMessage()));
        }
        PeerCounts counts = peers.counts();
        FunctionCounter.builder("rtc_messages_out_dropped", counts, PeerCounts::droppedMessagesOut)
                .register(meters);
        FunctionCounter.builder("rtc_messages_in_dropped", counts, PeerCounts::droppedMessagesIn)
                .register(meters);
        FunctionCounter.builder("rtc_sound_in_dropped", counts, PeerCounts::droppedSoundIn)
                .register(meters);
        FunctionCounter.builder("rtc_late_frames", counts, PeerCounts::lateFrames)
                .register(meters);
        return peers;
    }

    @Bean
    Engines engines(Settings settings, MeterRegistry meters, Conversation conversation) {
        return new EngineChoice(settings.speech(), meters, Sentences.fixed(conversation.phrases())).make();
    }

    @Bean
    Conversation conversation(Understander understander, Settings settings) {
        return new Conversation(understander, Understanding.sayer(), settings.planner());
    }

    @Bean
    Understander understander() {
        return Understanding.rules();
    }

    @Bean
    Wiring.LogicMaker logic(Conversation conversation) {
        return () -> new ConversationLogic(conversation);
    }
}
