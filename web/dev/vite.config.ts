import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { WebSocketServer } from 'ws';
import { play } from './play.ts';

/**
 * Serves the built page under the bot's strict policy and plays a talk to it over `/ws`, only to look at it:
 * `npm run build && npm run play`. PLAY_UPTO=3 stops after that many beats; PLAY_STT and PLAY_TTS are what
 * `/api/config` says; PLAY_PICTURE is a JPEG for the live view.
 */
const config = {
  forms: [
    { id: 'loan', name: 'Đơn đề nghị vay vốn' },
    { id: 'hr', name: 'Đơn xin nghỉ phép và tạm ứng lương' },
  ],
  stt: process.env.PLAY_STT ?? 'local',
  tts: process.env.PLAY_TTS ?? 'espeak',
};

const ANSWERS: Record<string, [status: number, body: unknown]> = {
  '/api/config': [200, config],
  '/start': [200, { sessionId: 'talk-1', iceConfig: { iceServers: [] } }],
  '/api/ws-ticket': [200, { ticket: 'once' }],
  '/api/talks/talk-1/files': [201, {}],
  '/sessions/talk-1/api/offer': [403, { detail: 'Ở đây không có âm thanh.' }],
};

function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const found = ANSWERS[new URL(request.url ?? '/', 'http://localhost').pathname];
  if (!found) {
    next();
    return;
  }
  response.writeHead(found[0], { 'Content-Type': 'application/json' }).end(JSON.stringify(found[1]));
}

function scriptedBot(): Plugin {
  return {
    name: 'scripted-bot',
    configurePreviewServer(server) {
      server.middlewares.use(answer);
      const sockets = new WebSocketServer({ noServer: true });
      server.httpServer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        sockets.handleUpgrade(request, socket, head, (opened) => {
          if (!request.url?.startsWith('/ws/live')) {
            void play(opened, Number(process.env.PLAY_UPTO ?? Infinity));
            return;
          }
          opened.on('message', (data: Buffer) => console.log('hands:', data.toString()));
          void readFile(process.env.PLAY_PICTURE ?? '').then(
            (jpeg) => opened.send(jpeg),
            () => console.log('no PLAY_PICTURE'),
          );
        });
      });
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  plugins: [scriptedBot()],
  preview: {
    host: '127.0.0.1',
    headers: { 'Content-Security-Policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'" },
  },
});
