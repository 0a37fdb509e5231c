import type { ServerEvent } from '../events';
import type { TalkProblem } from '../problems';

/** One open way to the bot: sound and data channel, or a WebSocket. */
export interface Line {
  /** @returns whether the text is on its way; if not, the caller keeps it */
  sendText(text: string): boolean;
  /** A `client-message` of the contract. @returns as above */
  tell(kind: string, data: object): boolean;
  setMicrophone(on: boolean): void;
  setSound(on: boolean): void;
  /** Ends the talk. */
  close(): void;
}

export interface LineListener {
  /** Messages flow, for the first time or again. */
  open(): void;
  event(event: ServerEvent): void;
  /** Broken, and being mended. */
  lost(): void;
  /** Broken for good. */
  gone(problem: TalkProblem): void;
}
