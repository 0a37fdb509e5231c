import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Button } from '../ui/Button';
import { Hands } from './Hands';
import styles from './LiveView.module.css';
import { useLive } from './useLive';

/** The bank's page as it is, and on demand the person's hands on it. */
export function LiveView() {
  const { t } = useTranslation();
  const running = useTalkState((s) => s.phase === 'live' || s.phase === 'reconnecting');
  const talkId = useTalkState((s) => s.talkId);
  const canvas = useRef<HTMLCanvasElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const [taken, setTaken] = useState(false);
  const { state, size, send } = useLive(running ? talkId : null, canvas);

  if (!running) return <p className={styles.none}>{t('live.needTalk')}</p>;
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button
          ref={toggle}
          look={taken ? 'primary' : 'quiet'}
          icon="pointer"
          aria-pressed={taken}
          disabled={state === 'waiting'}
          onClick={() => setTaken(!taken)}
        >
          {t('live.takeOver')}
        </Button>
        <p className={styles.hint} role="status">
          {t(taken ? 'live.hintOn' : 'live.hint')}
        </p>
      </div>
      <div className={styles.stage} data-taken={taken}>
        <canvas ref={canvas} className={styles.canvas} width={1280} height={800}>
          {t('live.label')}
        </canvas>
        {taken && <Hands size={size} send={send} leave={() => toggle.current?.focus()} />}
        <p className={styles.status} role="status">
          {state === 'waiting' && t('live.waiting')}
          {state === 'lost' && t('live.lost')}
        </p>
      </div>
    </div>
  );
}
