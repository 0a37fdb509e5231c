import { afterEach, expect, test, vi } from 'vitest';
import { Microphone } from './Microphone';

class FakeTrack {
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  label = 'Tai nghe';
  readonly clones: FakeTrack[] = [];
  getSettings = () => ({ deviceId: 'm1' });
  clone(): FakeTrack {
    const track = new FakeTrack();
    this.clones.push(track);
    return track;
  }
  stop(): void {
    this.readyState = 'ended';
  }
}

function withMicrophone(getUserMedia: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened() {
  const track = new FakeTrack();
  const ask = vi.fn(() => Promise.resolve({ getAudioTracks: () => [track], getTracks: () => [track] }));
  withMicrophone(ask);
  const microphone = new Microphone();
  const updated = vi.fn();
  microphone.setClientOptions({ enableMic: true, callbacks: { onMicUpdated: updated } });
  await microphone.initialize();
  return { microphone, track, ask, updated };
}

test('asks for a microphone that cancels the echo of the bot', async () => {
  const { ask, updated } = await opened();
  expect(ask).toHaveBeenCalledWith({
    audio: expect.objectContaining({
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
    }) as unknown,
  });
  expect(updated).toHaveBeenCalledWith(expect.objectContaining({ deviceId: 'm1', label: 'Tai nghe' }));
});

test('stopping the track of an old connection leaves that of the new one alive', async () => {
  const { microphone } = await opened();
  const first = microphone.tracks().local.audio;
  const second = microphone.tracks().local.audio;
  first?.stop();
  expect(second?.readyState).toBe('live');
});

test('muting holds for tracks given out before and after', async () => {
  const { microphone } = await opened();
  const before = microphone.tracks().local.audio;
  microphone.enableMic(false);
  expect([before?.enabled, microphone.tracks().local.audio?.enabled]).toEqual([false, false]);
});

test('hanging up lets go of the microphone', async () => {
  const { microphone, track } = await opened();
  const lent = microphone.tracks().local.audio;
  await microphone.disconnect();
  expect([track.readyState, lent?.readyState]).toEqual(['ended', 'ended']);
  expect(microphone.tracks().local.audio).toBeUndefined();
});

test.each([
  ['NotAllowedError', 'mic-denied'],
  ['NotFoundError', 'mic-missing'],
  ['NotReadableError', 'mic-busy'],
])('%s is told as %s', async (name, code) => {
  withMicrophone(() => Promise.reject(new DOMException('', name)));
  await expect(new Microphone().initialize()).rejects.toMatchObject({ code });
});

test('a page outside of a secure context has no devices at all', async () => {
  vi.stubGlobal('navigator', {});
  await expect(new Microphone().initialize()).rejects.toMatchObject({ code: 'insecure' });
});

test('a microphone that is allowed after the talk was given up is let go of at once', async () => {
  const track = new FakeTrack();
  let allow: (stream: unknown) => void = () => undefined;
  withMicrophone(() => new Promise((resolve) => (allow = resolve)));
  const microphone = new Microphone();
  const opening = microphone.initialize();
  await microphone.disconnect();
  allow({ getAudioTracks: () => [track], getTracks: () => [track] });
  await expect(opening).rejects.toMatchObject({ code: 'mic-missing' });
  expect(track.readyState).toBe('ended');
});
