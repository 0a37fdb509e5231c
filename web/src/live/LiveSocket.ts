import { count, parse } from '../talk/reading';
import type { LiveInput, Size } from './input';

const WAITS_MS = [500, 1000, 2000, 4000, 8000];
const OPEN = 1;

interface Socket {
  readonly readyState: number;
  binaryType: BinaryType;
  send(data: string): void;
  close(): void;
  onopen: ((event: Event) => unknown) | null;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onclose: ((event: CloseEvent) => unknown) | null;
}

export interface LiveNeeds {
  ticket(talkId: string): Promise<string>;
  open(url: string): Socket;
}

export interface LiveListener {
  /** The page's size where the bot told it; otherwise the picture's own size counts. */
  size(size: Size): void;
  frame(jpeg: Blob): void;
  connected(connected: boolean): void;
}

/** The view of the bank's page over `/ws/live`: JPEG frames out, the person's hands in. Mends itself until closed. */
export class LiveSocket {
  private socket: Socket | null = null;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly talkId: string,
    private readonly needs: LiveNeeds,
    private readonly listener: LiveListener,
  ) {
    void this.connect();
  }

  send(input: LiveInput): void {
    if (this.socket?.readyState === OPEN) this.socket.send(JSON.stringify(input));
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private async connect(): Promise<void> {
    let ticket: string;
    try {
      ticket = await this.needs.ticket(this.talkId);
    } catch {
      this.retry();
      return;
    }
    if (this.closed) return;
    const socket = this.needs.open(`/ws/live?ticket=${encodeURIComponent(ticket)}`);
    socket.binaryType = 'blob';
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.listener.connected(true);
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof Blob) this.listener.frame(data);
      else if (typeof data === 'string') this.told(data);
    };
    socket.onclose = () => this.retry();
  }

  private told(data: string): void {
    const message = parse(data);
    const size = { width: count(message.width, 0), height: count(message.height, 0) };
    if (size.width > 0 && size.height > 0) this.listener.size(size);
  }

  private retry(): void {
    if (this.closed) return;
    this.listener.connected(false);
    const wait = WAITS_MS[Math.min(this.attempt++, WAITS_MS.length - 1)];
    this.timer = setTimeout(() => void this.connect(), wait);
  }
}
