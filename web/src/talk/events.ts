import type { Confirmation, FieldChange, FieldValue, FormModel, Outcome, Question } from '../form/model';
import type { Problem } from './problems';

export type Role = 'user' | 'assistant';

/** What the bot tells, whichever line it came over. */
export type ServerEvent =
  | { type: 'said'; role: Role; text: string; at: string; segment?: number }
  | { type: 'partial'; text: string }
  | { type: 'speaking'; who: Role; on: boolean }
  | { type: 'form'; form: FormModel }
  | { type: 'form-change'; fields: readonly FieldChange[] }
  | { type: 'question'; questions: readonly Question[] }
  | { type: 'confirmation'; confirmation: Confirmation | null }
  | { type: 'outcome'; outcome: Outcome }
  | { type: 'metrics'; ms: Readonly<Record<string, number>> }
  | { type: 'server-error'; message: string };

export type Phase = 'idle' | 'starting' | 'live' | 'reconnecting' | 'ended';
export type Mode = 'voice' | 'typing';

/** What happens on this side. */
export type LocalEvent =
  | { type: 'begin'; mode: Mode }
  | { type: 'started'; talkId: string }
  /** A line is open. The bot first retells what was said before, so what is known already may come again. */
  | { type: 'joined'; mode: Mode }
  | { type: 'lost' }
  | { type: 'ended' }
  | { type: 'problem'; problem: Problem | null }
  | { type: 'microphone'; on: boolean }
  | { type: 'sound'; on: boolean }
  | { type: 'sound-blocked'; blocked: boolean }
  | { type: 'typed'; id: string; text: string; at: string }
  | { type: 'delivered'; id: string }
  | { type: 'edited'; ref: string; value: FieldValue }
  | { type: 'answered'; token: string; yes: boolean };

export type TalkEvent = ServerEvent | LocalEvent;
