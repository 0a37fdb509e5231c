import type { WebSocket } from 'ws';
import { type Message, script, submitted } from './sample.ts';

/** Plays the first beats of the sample talk and answers what the person does. */
export async function play(socket: WebSocket, upTo: number): Promise<void> {
  const send = (messages: Message[]) => messages.forEach((message) => socket.send(JSON.stringify(message)));
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    console.log('page:', JSON.stringify(message));
    send(reply(message));
  });
  for (const beat of script().slice(0, upTo)) {
    await new Promise((done) => setTimeout(done, beat.after));
    send(beat.messages);
  }
}

function reply(message: Message): Message[] {
  const data = (message.d ?? {}) as Message;
  if (message.type === 'text') {
    return [{ type: 'transcript', role: 'user', content: message.content, timestamp: new Date().toISOString() }];
  }
  if (message.t === 'confirm') return data.yes === true ? submitted : [{ type: 'confirmation', token: null }];
  if (message.t !== 'edit') return [];
  return [
    { type: 'form-change', fields: [{ ref: data.field, value: data.value, state: 'verified', source: 'person' }] },
  ];
}
