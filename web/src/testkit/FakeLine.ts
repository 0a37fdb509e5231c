import type { Line, LineListener } from '../talk/lines/Line';

/** A line whose other end is the test. */
export class FakeLine implements Line {
  readonly texts: string[] = [];
  readonly told: { kind: string; data: object }[] = [];
  microphone = true;
  sound = true;
  closed = false;
  /** False: nothing gets through. */
  up = true;

  constructor(readonly listener: LineListener) {}

  sendText(text: string): boolean {
    if (this.up) this.texts.push(text);
    return this.up;
  }

  tell(kind: string, data: object): boolean {
    if (this.up) this.told.push({ kind, data });
    return this.up;
  }

  setMicrophone(on: boolean): void {
    this.microphone = on;
  }

  setSound(on: boolean): void {
    this.sound = on;
  }

  close(): void {
    this.closed = true;
  }
}
