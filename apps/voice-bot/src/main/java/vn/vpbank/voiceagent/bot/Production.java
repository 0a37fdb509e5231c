package vn.vpbank.voiceagent.bot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.realtime.PeerConnections;
import vn.vpbank.voiceagent.realtime.webrtc.WebRtcPeers;
import vn.vpbank.voiceagent.web.SettingException;

/// The service with its engines.
@Configuration(proxyBeanMethods = false)
@Import(Wiring.class)
class Production {
    @Bean
    PeerConnections peerConnections(Settings settings) {
        try {
            return WebRtcPeers.open(settings.webRtc());
        } catch (IllegalStateException e) {
            throw new SettingException(String.valueOf(e.getMessage()));
        }
    }
}
