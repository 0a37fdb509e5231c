/** A WebSocket whose server is the test. */
export class FakeSocket {
  static readonly OPEN = 1;
  readyState = 0;
  binaryType: BinaryType = 'blob';
  readonly sent: unknown[] = [];
  onopen: ((event: Event) => unknown) | null = null;
  onmessage: ((event: MessageEvent) => unknown) | null = null;
  onclose: ((event: CloseEvent) => unknown) | null = null;

  constructor(readonly url: string) {}

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.drop();
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  tell(message: unknown): void {
    this.onmessage?.(
      new MessageEvent('message', { data: message instanceof Blob ? message : JSON.stringify(message) }),
    );
  }

  drop(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.(new CloseEvent('close'));
  }
}
