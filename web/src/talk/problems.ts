import { object } from './reading';

/** Why something does not work. Each has a title and a remedy in the languages of the page. */
export type ProblemCode =
  | 'insecure'
  | 'mic-denied'
  | 'mic-missing'
  | 'mic-busy'
  | 'media-failed'
  | 'no-recogniser'
  | 'demo-recogniser'
  | 'recognition-denied'
  | 'recognition-network'
  | 'recognition-language'
  | 'refused'
  | 'busy'
  | 'unknown-form'
  | 'unreachable'
  | 'talk-gone'
  | 'file-too-large'
  | 'file-too-many'
  | 'file-unfit'
  | 'server';

export interface Problem {
  code: ProblemCode;
  /** A sentence of the server for people, where it gave one. */
  detail?: string;
}

/** Carries a problem through code that throws. */
export class TalkProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
  ) {
    super(code);
  }

  get problem(): Problem {
    return this.detail === undefined ? { code: this.code } : { code: this.code, detail: this.detail };
  }
}

/** Typing works in spite of these: they are told, and the talk goes on. */
export function isAboutSound(code: ProblemCode): boolean {
  return /^(insecure|mic-|media-|no-recogniser|demo-recogniser|recognition-)/.test(code);
}

/** What getUserMedia says, in our words. Names from the Media Capture specification. */
export function microphoneProblem(error: unknown): TalkProblem {
  const { name } = object(error);
  if (name === 'NotAllowedError' || name === 'SecurityError') return new TalkProblem('mic-denied');
  if (name === 'NotReadableError' || name === 'AbortError') return new TalkProblem('mic-busy');
  return new TalkProblem('mic-missing');
}

/** What an HTTP answer of the bot says, in our words. */
export function statusProblem(status: number, detail?: string): TalkProblem {
  switch (status) {
    case 401:
    case 403:
      return new TalkProblem('refused', detail);
    case 404:
    case 410:
      return new TalkProblem('talk-gone', detail);
    case 429:
    case 503:
      return new TalkProblem('busy', detail);
    default:
      return new TalkProblem('server', detail);
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof TalkProblem ? error.problem : { code: 'unreachable' };
}
