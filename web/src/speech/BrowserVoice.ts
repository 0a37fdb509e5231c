/** Speaks by the browser's own synthesis, one piece after the other. Silent where it has no voice to offer. */
export class BrowserVoice {
  private on = true;

  constructor(
    private readonly synthesis: SpeechSynthesis,
    private readonly speaking: (on: boolean) => void,
  ) {}

  say(text: string): void {
    if (!this.on) return;
    const piece = new SpeechSynthesisUtterance(text);
    piece.lang = 'vi-VN';
    const voice = this.synthesis.getVoices().find((v) => v.lang.replace('_', '-').toLowerCase().startsWith('vi'));
    if (voice) piece.voice = voice;
    piece.onstart = () => this.speaking(true);
    piece.onend = piece.onerror = () => {
      if (!this.synthesis.pending) this.speaking(false);
    };
    this.synthesis.speak(piece);
  }

  /** The person speaks: be silent at once. */
  hush(): void {
    this.synthesis.cancel();
    this.speaking(false);
  }

  setOn(on: boolean): void {
    this.on = on;
    if (!on) this.hush();
  }
}
