import { object } from '../reading';

/** Plays the bot's voice. Browsers may want a click first; then `blocked` is told, and [unblock] is for that click. */
export class BotSound {
  private readonly element = new Audio();

  constructor(private readonly blocked: (blocked: boolean) => void) {}

  play(track: MediaStreamTrack): void {
    this.element.srcObject = new MediaStream([track]);
    this.unblock();
  }

  unblock(): void {
    if (!this.element.srcObject) return;
    this.element.play().then(
      () => this.blocked(false),
      (error: unknown) => {
        // AbortError only means that another track came meanwhile.
        if (object(error).name === 'NotAllowedError') this.blocked(true);
      },
    );
  }

  setOn(on: boolean): void {
    this.element.muted = !on;
  }

  stop(): void {
    this.element.pause();
    this.element.srcObject = null;
  }
}
