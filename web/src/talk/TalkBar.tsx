import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Config } from './api';
import type { Mode } from './events';
import { FormChooser } from './FormChooser';
import type { TalkState } from './reducer';
import styles from './TalkBar.module.css';
import { useTalk, useTalkState } from './TalkContext';
import { useOnline } from './useOnline';

interface Props {
  forms: Config['forms'];
  formId: string;
  choose: (form: string) => void;
  start: (mode: Mode) => void;
}

/** State of the talk and its switches. */
export function TalkBar({ forms, formId, choose, start }: Props) {
  const { t } = useTranslation();
  const talk = useTalk();
  const phase = useTalkState((s) => s.phase);
  const mode = useTalkState((s) => s.mode);
  const microphoneOn = useTalkState((s) => s.microphoneOn);
  const soundOn = useTalkState((s) => s.soundOn);
  const soundBlocked = useTalkState((s) => s.soundBlocked);
  const state = useTalkState(describe);
  const online = useOnline();
  const over = phase === 'ended';

  return (
    <div className={styles.bar} role="group" aria-label={t('controls.label')}>
      <div className={styles.row}>
        <p className={styles.state} data-tone={online ? state.tone : 'wait'} role="status">
          <span className={styles.dot} aria-hidden="true" />
          {t(online || over ? `phase.${state.words}` : 'phase.offline')}
        </p>
        {!over && mode === 'voice' && (
          <>
            <Button
              look="bare"
              iconOnly
              icon={microphoneOn ? 'microphone' : 'microphoneOff'}
              onClick={() => talk.setMicrophone(!microphoneOn)}
            >
              {t(microphoneOn ? 'controls.micOff' : 'controls.micOn')}
            </Button>
            <Button look="bare" iconOnly icon={soundOn ? 'sound' : 'soundOff'} onClick={() => talk.setSound(!soundOn)}>
              {t(soundOn ? 'controls.soundOff' : 'controls.soundOn')}
            </Button>
          </>
        )}
        {over ? (
          <>
            <Button icon="keyboard" onClick={() => start('typing')}>
              {t('start.typeOnly')}
            </Button>
            <Button look="primary" icon="microphone" onClick={() => start('voice')}>
              {t('start.begin')}
            </Button>
          </>
        ) : (
          <Button look="danger" icon="stop" onClick={() => talk.stop()}>
            {t('start.stop')}
          </Button>
        )}
      </div>
      {soundBlocked && (
        <Button look="primary" icon="sound" onClick={() => talk.setSound(true)}>
          {t('controls.unblock')}
        </Button>
      )}
      <FormChooser compact forms={forms} value={formId} choose={choose} />
    </div>
  );
}

/** The present state in a key of words and a tone; a stable string pair, so that it can be selected from the store. */
const STATES = {
  idle: { words: 'idle', tone: 'still' },
  starting: { words: 'starting', tone: 'wait' },
  reconnecting: { words: 'reconnecting', tone: 'wait' },
  ended: { words: 'ended', tone: 'still' },
  typing: { words: 'typing', tone: 'live' },
  botSpeaking: { words: 'botSpeaking', tone: 'speaking' },
  muted: { words: 'muted', tone: 'still' },
  userSpeaking: { words: 'userSpeaking', tone: 'speaking' },
  listening: { words: 'listening', tone: 'live' },
} as const;

function describe(state: TalkState): (typeof STATES)[keyof typeof STATES] {
  if (state.phase !== 'live') return STATES[state.phase];
  if (state.mode === 'typing') return STATES.typing;
  if (!state.microphoneOn) return STATES.muted;
  if (state.userSpeaking || state.transcript.partial !== '') return STATES.userSpeaking;
  return state.botSpeaking ? STATES.botSpeaking : STATES.listening;
}
