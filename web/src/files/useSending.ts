import { useCallback, useRef, useState } from 'react';
import { asProblem, type ProblemCode, TalkProblem } from '../talk/problems';
import { useApi } from '../talk/TalkContext';

export type Sending =
  | { state: 'none' }
  | { state: 'sending'; name: string; share: number }
  | { state: 'sent'; name: string }
  | { state: 'failed'; name: string; code: ProblemCode };

/** Sends files one after another; the first that cannot go ends the row, so that its reason stays to be read. */
export function useSending(talkId: string | null, maxBytes: number) {
  const api = useApi();
  const [sending, setSending] = useState<Sending>({ state: 'none' });
  const busy = useRef(false);

  const send = useCallback(
    async (files: readonly File[]) => {
      if (talkId === null || busy.current) return;
      busy.current = true;
      for (const file of files) {
        const { name } = file;
        try {
          // Known beforehand: a server that refuses a long body may cut the line before its reason has come.
          if (file.size > maxBytes) throw new TalkProblem('file-too-large');
          setSending({ state: 'sending', name, share: 0 });
          await api.sendFile(talkId, file, (share) => setSending({ state: 'sending', name, share }));
          setSending({ state: 'sent', name });
        } catch (error) {
          setSending({ state: 'failed', name, code: asProblem(error).code });
          break;
        }
      }
      busy.current = false;
    },
    [api, talkId, maxBytes],
  );
  return { sending, send };
}
