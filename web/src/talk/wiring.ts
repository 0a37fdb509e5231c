import { SmallWebRTCTransport } from '@pipecat-ai/small-webrtc-transport';
import { BrowserEars } from '../speech/BrowserEars';
import { BrowserVoice } from '../speech/BrowserVoice';
import { whereRecognised } from '../speech/localRecognition';
import { recognitionClass } from '../speech/webSpeech';
import type { Api } from './api';
import { BotSound } from './lines/BotSound';
import { Microphone } from './lines/Microphone';
import { SocketLine } from './lines/SocketLine';
import { VoiceLine } from './lines/VoiceLine';
import { TalkProblem } from './problems';
import { type BrowserSpeech, Talk } from './Talk';

/** The talk with the real browser around it. */
export function realTalk(api: Api): Talk {
  return new Talk({
    api,
    speech: browserSpeech(),
    async openVoice(request, listener, blocked) {
      if (!('RTCPeerConnection' in globalThis)) throw new TalkProblem('media-failed');
      const microphone = new Microphone();
      const transport = new SmallWebRTCTransport({ mediaManager: microphone });
      const line = new VoiceLine(transport, new BotSound(blocked), listener, request.microphone);
      try {
        await line.open(request);
        return line;
      } catch (error) {
        // The transport gives the microphone back only once it has had a connection.
        await microphone.disconnect();
        throw error;
      }
    },
    openSocket: (talkId, listener) =>
      new SocketLine(talkId, { ticket: (id) => api.ticket(id), open: (path) => api.socket(path) }, listener),
  });
}

function browserSpeech(): BrowserSpeech {
  let local = false;
  void whereRecognised().then((where) => (local = where === 'here'));
  return {
    canHear: () => recognitionClass() !== undefined,
    listen(heard, problem) {
      const Recogniser = recognitionClass();
      if (!Recogniser) throw new TalkProblem('no-recogniser');
      return new BrowserEars(Recogniser, local, { heard, problem });
    },
    voice(speaking) {
      return 'speechSynthesis' in globalThis
        ? new BrowserVoice(speechSynthesis, speaking)
        : { say: () => undefined, hush: () => undefined, setOn: () => undefined };
    },
  };
}
