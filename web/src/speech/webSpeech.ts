/**
 * The part of the Web Speech API that is used here. TypeScript's library knows speechSynthesis but not recognition, which
 * Chromium and Safari still prefix; `available`, `install` and `processLocally` are newer and often absent.
 */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  processLocally?: boolean;
  start(): void;
  stop(): void;
  abort(): void;
  onresult: ((event: RecognitionResultEvent) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
}

export interface RecognitionResult extends ArrayLike<{ transcript: string; confidence: number }> {
  readonly isFinal: boolean;
}

export interface RecognitionResultEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<RecognitionResult>;
}

interface Where {
  langs: string[];
  processLocally: boolean;
}

export interface RecognitionClass {
  new (): Recognition;
  available?(where: Where): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
  install?(where: Where): Promise<boolean>;
}

export function recognitionClass(): RecognitionClass | undefined {
  const scope = globalThis as { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass };
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
}
