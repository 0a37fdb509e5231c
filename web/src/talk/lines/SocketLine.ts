import { TalkProblem } from '../problems';
import { parse } from '../reading';
import { readServerMessage } from '../serverMessages';
import type { Line, LineListener } from './Line';

/** Waits between attempts; the last one is repeated. Short at first: most breaks are a second long. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000];

interface Socket {
  readonly readyState: number;
  send(data: string): void;
  close(): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onclose: ((event: CloseEvent) => unknown) | null;
}

export interface SocketNeeds {
  ticket(talkId: string): Promise<string>;
  open(url: string): Socket;
}

const OPEN = 1;

/** The talk over `/ws`: words and clicks, no sound. Mends itself, each time with a new ticket, until closed. */
export class SocketLine implements Line {
  private socket: Socket | null = null;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly talkId: string,
    private readonly needs: SocketNeeds,
    private readonly listener: LineListener,
  ) {
    void this.connect();
  }

  sendText(text: string): boolean {
    return this.send({ type: 'text', content: text });
  }

  tell(kind: string, data: object): boolean {
    return this.send({ type: 'client-message', t: kind, d: data });
  }

  setMicrophone(): void {
    // No sound on this line.
  }

  setSound(): void {
    // No sound on this line.
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.send({ type: 'end' });
    this.socket?.close();
  }

  private send(message: object): boolean {
    if (this.socket?.readyState !== OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private async connect(): Promise<void> {
    let ticket: string;
    try {
      ticket = await this.needs.ticket(this.talkId);
    } catch (error) {
      if (error instanceof TalkProblem && (error.code === 'talk-gone' || error.code === 'refused')) {
        this.closed = true;
        this.listener.gone(error);
      } else {
        this.retry();
      }
      return;
    }
    if (this.closed) return;
    const socket = this.needs.open(`/ws?ticket=${encodeURIComponent(ticket)}`);
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.listener.open();
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      const event = typeof data === 'string' ? readServerMessage(parse(data)) : undefined;
      if (event) this.listener.event(event);
    };
    socket.onclose = () => this.retry();
  }

  private retry(): void {
    if (this.closed) return;
    this.listener.lost();
    const wait = WAITS_MS[Math.min(this.attempt++, WAITS_MS.length - 1)];
    this.timer = setTimeout(() => void this.connect(), wait);
  }
}
