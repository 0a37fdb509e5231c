import { type RefObject, useEffect, useRef, useState } from 'react';
import { useApi } from '../talk/TalkContext';
import type { LiveInput, Size } from './input';
import { LiveSocket } from './LiveSocket';

/** Draws the frames of a talk's page on a canvas; what comes back sends the person's hands. */
export function useLive(talkId: string | null, canvas: RefObject<HTMLCanvasElement | null>) {
  const api = useApi();
  const socket = useRef<LiveSocket | null>(null);
  const size = useRef<Size>({ width: 0, height: 0 });
  const [state, setState] = useState<'waiting' | 'shown' | 'lost'>('waiting');

  useEffect(() => {
    if (talkId === null) return;
    let told: Size | null = null;
    const live = new LiveSocket(
      talkId,
      { ticket: (id) => api.ticket(id), open: (path) => api.socket(path) },
      {
        size: (s) => (told = s),
        connected: (on) => setState((before) => (on ? before : before === 'shown' ? 'lost' : before)),
        frame: (jpeg) =>
          void draw(jpeg, canvas.current).then((drawn) => {
            if (!drawn) return;
            size.current = told ?? drawn;
            setState('shown');
          }),
      },
    );
    socket.current = live;
    return () => {
      live.close();
      socket.current = null;
    };
  }, [talkId, api, canvas]);

  return { state, size, send: (input: LiveInput) => socket.current?.send(input) };
}

/** @returns the picture's size, or null if it is none or nobody looks any more */
async function draw(jpeg: Blob, canvas: HTMLCanvasElement | null): Promise<Size | null> {
  const picture = await createImageBitmap(jpeg).catch(() => null);
  const context = canvas?.getContext('2d');
  if (!picture || !canvas || !context) return null;
  const { width, height } = picture;
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  context.drawImage(picture, 0, 0);
  picture.close();
  return { width, height };
}
