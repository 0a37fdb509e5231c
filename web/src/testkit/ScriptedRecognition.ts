import type { Recognition, RecognitionResult } from '../speech/webSpeech';

/** A SpeechRecognition that hears what the test says. */
export class ScriptedRecognition implements Recognition {
  static last: ScriptedRecognition | undefined;
  lang = '';
  continuous = false;
  interimResults = false;
  maxAlternatives = 1;
  processLocally?: boolean;
  starts = 0;
  onresult: Recognition['onresult'] = null;
  onerror: Recognition['onerror'] = null;
  onend: Recognition['onend'] = null;

  constructor() {
    ScriptedRecognition.last = this;
  }

  start(): void {
    this.starts++;
  }

  stop(): void {
    this.onend?.();
  }

  abort(): void {
    this.onend?.();
  }

  hears(isFinal: boolean, ...alternatives: string[]): void {
    const result = Object.assign(
      alternatives.map((transcript) => ({ transcript, confidence: 0.9 })),
      { isFinal },
    ) as RecognitionResult;
    this.onresult?.({ resultIndex: 0, results: [result] });
  }
}
