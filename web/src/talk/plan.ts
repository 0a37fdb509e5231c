import type { Config } from './api';
import type { Mode } from './events';
import { TalkProblem } from './problems';

/** Which parts a talk needs. */
export interface TalkPlan {
  mode: Mode;
  webrtc: boolean;
  /** Whether the microphone's sound goes to the bot. */
  microphone: boolean;
  /** The browser recognises. */
  ears: boolean;
  /** The browser speaks. */
  voice: boolean;
  problem?: TalkProblem;
}

/** From what the person wants and what bot and browser can do. A plan that has to do without sound says why. */
export function planTalk(wish: Mode, config: Config, browserCanHear: boolean): TalkPlan {
  const voice = config.tts === 'browser';
  const typing: TalkPlan = { mode: 'typing', webrtc: false, microphone: false, ears: false, voice };
  if (wish === 'typing') return typing;
  if (config.stt === 'none') return { ...typing, problem: new TalkProblem('no-recogniser') };
  if (config.stt !== 'browser') return { mode: 'voice', webrtc: true, microphone: true, ears: false, voice };
  if (!browserCanHear) return { ...typing, problem: new TalkProblem('no-recogniser') };
  // Where the browser both hears and speaks there is no sound to carry; and on phones two takers of one microphone
  // would silence each other, so the browser's recognition always has it alone.
  return { mode: 'voice', webrtc: config.tts === 'espeak', microphone: false, ears: true, voice };
}
