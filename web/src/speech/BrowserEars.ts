import { TalkProblem } from '../talk/problems';
import { LANGUAGE } from './localRecognition';
import type { Recognition, RecognitionClass, RecognitionResult } from './webSpeech';

/** The data of a `heard` client-message. */
export interface Heard {
  utterance: string;
  text: string;
  final: boolean;
  alternatives: string[];
}

export interface EarsListener {
  heard(heard: Heard): void;
  problem(problem: TalkProblem): void;
}

const ALTERNATIVES = 3;
/** A recogniser that ends at once, again and again, is not there: after this many the person is told. */
const MOST_QUICK_ENDS = 5;
const QUICK_MS = 1000;
const RESTART_MS = 250;

const FATAL: Readonly<Record<string, TalkProblem['code']>> = {
  'not-allowed': 'recognition-denied',
  'service-not-allowed': 'recognition-denied',
  'audio-capture': 'mic-missing',
  'language-not-supported': 'recognition-language',
  network: 'recognition-network',
};

/**
 * Listens by the browser's own recognition. It ends after every pause and minute as it likes; it is started again until
 * stopped. Tried with a scripted recogniser only: the real services cannot be reached by a test.
 */
export class BrowserEars {
  private readonly recognition: Recognition;
  private utterance = 1;
  private quickEnds = 0;
  private begunAt = 0;
  private listening = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    Recogniser: RecognitionClass,
    local: boolean,
    private readonly listener: EarsListener,
  ) {
    const recognition = new Recogniser();
    recognition.lang = LANGUAGE;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.maxAlternatives = ALTERNATIVES;
    if (local) recognition.processLocally = true;
    recognition.onresult = ({ results, resultIndex }) => {
      this.quickEnds = 0;
      this.results(Array.from(results).slice(resultIndex));
    };
    recognition.onerror = ({ error }) => this.failed(error);
    recognition.onend = () => this.ended();
    this.recognition = recognition;
  }

  start(): void {
    if (this.listening) return;
    this.listening = true;
    this.begin();
  }

  stop(): void {
    this.listening = false;
    clearTimeout(this.timer);
    this.recognition.abort();
  }

  private begin(): void {
    this.begunAt = Date.now();
    try {
      this.recognition.start();
    } catch {
      // Still ending from before: its onend starts it again.
    }
  }

  /** Finals one by one; what is not final is one growing text, in however many pieces it comes. */
  private results(fresh: RecognitionResult[]): void {
    for (const result of fresh.filter((r) => r.isFinal)) {
      const [first = '', ...others] = Array.from(result, (a) => a.transcript.trim()).filter((t) => t !== '');
      if (first) this.listener.heard({ utterance: this.name(), text: first, final: true, alternatives: others });
      this.utterance++;
    }
    const growing = fresh
      .filter((r) => !r.isFinal)
      .map((r) => r[0]?.transcript.trim() ?? '')
      .join(' ')
      .trim();
    if (growing) this.listener.heard({ utterance: this.name(), text: growing, final: false, alternatives: [] });
  }

  private name(): string {
    return `b${this.utterance}`;
  }

  private failed(error: string): void {
    const code = FATAL[error];
    // "no-speech" and "aborted" are silence and our own doing.
    if (!code || !this.listening) return;
    this.listening = false;
    this.listener.problem(new TalkProblem(code));
  }

  private ended(): void {
    if (!this.listening) return;
    this.quickEnds = Date.now() - this.begunAt < QUICK_MS ? this.quickEnds + 1 : 0;
    if (this.quickEnds > MOST_QUICK_ENDS) {
      this.failed('network');
      return;
    }
    this.timer = setTimeout(() => this.begin(), RESTART_MS);
  }
}
