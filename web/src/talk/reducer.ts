import { EMPTY_FORM, type FormView, reduceForm } from '../form/reducer';
import { EMPTY_TRANSCRIPT, reduceTranscript, type Transcript } from '../transcript/reducer';
import type { Mode, Phase, TalkEvent } from './events';
import type { Problem } from './problems';

export interface TalkState {
  phase: Phase;
  mode: Mode;
  talkId: string | null;
  problem: Problem | null;
  microphoneOn: boolean;
  soundOn: boolean;
  /** The browser wants a click before it plays anything. */
  soundBlocked: boolean;
  userSpeaking: boolean;
  botSpeaking: boolean;
  /** From the end of the person's words to the value in the page, the last time that the bot measured it. */
  fillMs: number | null;
  transcript: Transcript;
  form: FormView;
}

export const IDLE: TalkState = {
  phase: 'idle',
  mode: 'voice',
  talkId: null,
  problem: null,
  microphoneOn: true,
  soundOn: true,
  soundBlocked: false,
  userSpeaking: false,
  botSpeaking: false,
  fillMs: null,
  transcript: EMPTY_TRANSCRIPT,
  form: EMPTY_FORM,
};

/** The whole page as a function of what has happened. */
export function reduceTalk(state: TalkState, event: TalkEvent): TalkState {
  return {
    ...reduceConnection(state, event),
    transcript: reduceTranscript(state.transcript, event),
    form: reduceForm(state.form, event),
  };
}

function reduceConnection(state: TalkState, event: TalkEvent): TalkState {
  switch (event.type) {
    case 'begin':
      return { ...IDLE, soundOn: state.soundOn, phase: 'starting', mode: event.mode };
    case 'started':
      return { ...state, talkId: event.talkId };
    case 'joined':
      return { ...state, phase: 'live', mode: event.mode };
    case 'lost':
      return { ...quiet(state), phase: 'reconnecting' };
    case 'ended':
      return { ...quiet(state), phase: 'ended', soundBlocked: false };
    case 'problem':
      return { ...state, problem: event.problem };
    case 'server-error':
      return { ...state, problem: { code: 'server', detail: event.message } };
    case 'microphone':
      return { ...state, microphoneOn: event.on, userSpeaking: event.on && state.userSpeaking };
    case 'sound':
      return { ...state, soundOn: event.on, soundBlocked: event.on && state.soundBlocked };
    case 'sound-blocked':
      return { ...state, soundBlocked: event.blocked };
    case 'speaking':
      return event.who === 'user' ? { ...state, userSpeaking: event.on } : { ...state, botSpeaking: event.on };
    case 'metrics':
      return { ...state, fillMs: event.ms.speech_end_to_page ?? state.fillMs };
    default:
      return state;
  }
}

function quiet(state: TalkState): TalkState {
  return { ...state, userSpeaking: false, botSpeaking: false };
}
