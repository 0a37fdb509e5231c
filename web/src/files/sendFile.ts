import { TalkProblem, statusProblem } from '../talk/problems';
import { parse, text } from '../talk/reading';

/** Told how much of a file has gone, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Sends a file into a talk. Not by fetch, which cannot tell how far it has got.
 * @throws TalkProblem
 */
export function sendFile(talkId: string, file: File, progress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/talks/${encodeURIComponent(talkId)}/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = request.onabort = () => reject(new TalkProblem('unreachable'));
    request.onload = () => {
      if (request.status === 201) resolve();
      else reject(problemOf(request.status, text(parse(request.responseText).detail)));
    };
    request.send(file);
  });
}

function problemOf(status: number, detail: string): TalkProblem {
  switch (status) {
    case 400:
      return new TalkProblem('file-unfit', detail);
    case 409:
      return new TalkProblem('file-too-many', detail);
    case 413:
      return new TalkProblem('file-too-large', detail);
    default:
      return statusProblem(status, detail);
  }
}
