import type { FieldValue } from '../form/model';
import { isEcho } from '../speech/echo';
import type { Heard } from '../speech/BrowserEars';
import type { Api, Config } from './api';
import type { Mode, ServerEvent } from './events';
import type { Line, LineListener } from './lines/Line';
import type { VoiceRequest } from './lines/VoiceLine';
import { asProblem, isAboutSound, type TalkProblem } from './problems';
import { planTalk } from './plan';
import { createTalkStore, dispatch } from './store';

/** Ears and voice of the browser itself. */
export interface BrowserSpeech {
  canHear(): boolean;
  listen(heard: (heard: Heard) => void, problem: (problem: TalkProblem) => void): { start(): void; stop(): void };
  voice(speaking: (on: boolean) => void): { say(text: string): void; hush(): void; setOn(on: boolean): void };
}

export interface TalkNeeds {
  api: Pick<Api, 'start'>;
  openVoice(request: VoiceRequest, listener: LineListener, blocked: (blocked: boolean) => void): Promise<Line>;
  openSocket(talkId: string, listener: LineListener): Line;
  speech: BrowserSpeech;
}

/** One person's talk: decides which line to use, keeps what could not be sent, and tells the store what happens. */
export class Talk {
  readonly store = createTalkStore();
  private line: Line | null = null;
  private ears: ReturnType<BrowserSpeech['listen']> | null = null;
  private voice: ReturnType<BrowserSpeech['voice']> | null = null;
  /** Counts talks and lines, so that what an abandoned one still says is not heard. */
  private generation = 0;
  private typedCount = 0;
  private lastSaid = '';

  constructor(private readonly needs: TalkNeeds) {}

  async start(wish: Mode, formId: string, config: Config): Promise<void> {
    this.drop();
    const plan = planTalk(wish, config, this.needs.speech.canHear());
    dispatch(this.store, { type: 'begin', mode: plan.mode });
    if (plan.problem) this.tellProblem(plan.problem);
    if (plan.voice) this.voice = this.needs.speech.voice((on) => this.on({ type: 'speaking', who: 'assistant', on }));
    this.voice?.setOn(this.store.getState().soundOn);
    if (plan.ears)
      this.ears = this.needs.speech.listen(
        (h) => this.heard(h),
        (p) => this.earsFailed(p),
      );
    if (plan.webrtc) await this.startVoice(formId, plan.mode, plan.microphone);
    else await this.startSocket(formId, plan.mode);
  }

  stop(): void {
    this.drop();
    dispatch(this.store, { type: 'ended' });
  }

  /** What was typed. Kept and sent later where it cannot go now. */
  say(text: string): void {
    const id = `typed-${++this.typedCount}`;
    dispatch(this.store, { type: 'typed', id, text, at: new Date().toISOString() });
    this.voice?.hush();
    this.flush();
  }

  /** @returns whether the edit is on its way */
  edit(field: string, value: FieldValue): boolean {
    if (!this.line?.tell('edit', { field, value })) return false;
    dispatch(this.store, { type: 'edited', ref: field, value });
    return true;
  }

  answer(token: string, yes: boolean): void {
    if (this.line?.tell('confirm', { token, yes })) dispatch(this.store, { type: 'answered', token, yes });
  }

  openForm(form: string): void {
    this.line?.tell('open-form', { form });
  }

  setMicrophone(on: boolean): void {
    this.line?.setMicrophone(on);
    if (on) this.ears?.start();
    else this.ears?.stop();
    dispatch(this.store, { type: 'microphone', on });
  }

  setSound(on: boolean): void {
    this.line?.setSound(on);
    this.voice?.setOn(on);
    dispatch(this.store, { type: 'sound', on });
  }

  dismissProblem(): void {
    dispatch(this.store, { type: 'problem', problem: null });
  }

  private async startVoice(formId: string, mode: Mode, microphone: boolean): Promise<void> {
    const generation = ++this.generation;
    const request: VoiceRequest = {
      formId,
      microphone,
      started: (talkId) => generation === this.generation && dispatch(this.store, { type: 'started', talkId }),
    };
    try {
      const line = await this.needs.openVoice(request, this.listener(generation, mode), (blocked) =>
        dispatch(this.store, { type: 'sound-blocked', blocked }),
      );
      if (generation !== this.generation) line.close();
      else this.opened(line, mode);
    } catch (error) {
      if (generation === this.generation) await this.withoutSound(formId, error);
    }
  }

  /** The talk goes on by typing; only if the bot itself refused is it over. */
  private async withoutSound(formId: string, error: unknown): Promise<void> {
    const problem = asProblem(error);
    dispatch(this.store, { type: 'problem', problem });
    const { talkId } = this.store.getState();
    if (talkId !== null) this.openSocket(talkId, this.ears ? 'voice' : 'typing');
    else if (isAboutSound(problem.code)) await this.startSocket(formId, 'typing');
    else this.stop();
  }

  private async startSocket(formId: string, mode: Mode): Promise<void> {
    const generation = ++this.generation;
    try {
      const talkId = await this.needs.api.start(formId);
      if (generation !== this.generation) return;
      dispatch(this.store, { type: 'started', talkId });
      this.openSocket(talkId, mode);
    } catch (error) {
      if (generation !== this.generation) return;
      dispatch(this.store, { type: 'problem', problem: asProblem(error) });
      this.stop();
    }
  }

  private openSocket(talkId: string, mode: Mode): void {
    const generation = ++this.generation;
    const listener = this.listener(generation, mode);
    let line: Line | null = null;
    line = this.needs.openSocket(talkId, { ...listener, open: () => line && this.opened(line, mode) });
    this.line = line;
  }

  private opened(line: Line, mode: Mode): void {
    this.line = line;
    line.setSound(this.store.getState().soundOn);
    dispatch(this.store, { type: 'joined', mode });
    if (this.store.getState().microphoneOn) this.ears?.start();
    this.flush();
  }

  private listener(generation: number, mode: Mode): LineListener {
    const current = () => generation === this.generation;
    return {
      open: () => undefined,
      event: (event) => current() && this.on(event),
      lost: () => current() && dispatch(this.store, { type: 'lost' }),
      gone: (problem) => {
        if (!current()) return;
        const { talkId } = this.store.getState();
        dispatch(this.store, { type: 'problem', problem: problem.problem });
        if (problem.code === 'media-failed' && talkId !== null) {
          dispatch(this.store, { type: 'lost' });
          this.openSocket(talkId, this.ears ? mode : 'typing');
        } else {
          this.stop();
        }
      },
    };
  }

  private on(event: ServerEvent): void {
    if (event.type === 'said' && event.role === 'assistant') {
      const { entries, retold } = this.store.getState().transcript;
      if (!entries.some((e) => retold.includes(e.id) && e.text === event.text)) this.voice?.say(event.text);
      this.lastSaid = event.text;
    }
    if (event.type === 'speaking' && event.who === 'user' && event.on) this.voice?.hush();
    dispatch(this.store, event);
  }

  private heard(heard: Heard): void {
    if (this.store.getState().botSpeaking && isEcho(heard.text, this.lastSaid)) return;
    this.voice?.hush();
    if (!heard.final) dispatch(this.store, { type: 'partial', text: heard.text });
    this.line?.tell('heard', heard);
  }

  private earsFailed(problem: TalkProblem): void {
    this.ears = null;
    this.tellProblem(problem);
  }

  private tellProblem(problem: TalkProblem): void {
    dispatch(this.store, { type: 'problem', problem: problem.problem });
  }

  /** Sends, oldest first, what waits; stops at the first that cannot go. */
  private flush(): void {
    if (this.store.getState().phase !== 'live') return;
    for (const entry of this.store.getState().transcript.entries.filter((e) => e.waiting)) {
      if (!this.line?.sendText(entry.text)) return;
      dispatch(this.store, { type: 'delivered', id: entry.id });
    }
  }

  private drop(): void {
    this.generation++;
    this.ears?.stop();
    this.voice?.hush();
    this.line?.close();
    this.line = this.ears = this.voice = null;
  }
}
