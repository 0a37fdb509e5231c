import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Button } from '../ui/Button';
import styles from './FileSender.module.css';
import { useDrop } from './useDrop';
import { useSending } from './useSending';

/** Sends files for the form's file fields: by a button, or dropped on the page. There only while a form is open. */
export function FileSender({ maxBytes }: { maxBytes: number }) {
  const { t } = useTranslation();
  const talkId = useTalkState((s) => s.talkId);
  const { sending, send } = useSending(talkId, maxBytes);
  const over = useDrop((files) => void send(files));
  const box = useRef<HTMLInputElement>(null);

  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    void send([...(event.target.files ?? [])]);
    // The same file once more is a choice too.
    event.target.value = '';
  };
  const percent = sending.state === 'sending' ? Math.round(sending.share * 100) : 0;

  return (
    <div className={styles.sender} data-over={over}>
      <Button icon="clip" disabled={sending.state === 'sending'} onClick={() => box.current?.click()}>
        {t('files.send')}
      </Button>
      <input ref={box} type="file" multiple hidden aria-label={t('files.send')} onChange={chosen} />
      {over && <p className={styles.note}>{t('files.drop')}</p>}
      {sending.state === 'sending' && (
        <label className={styles.progress}>
          <span className={styles.name}>{t('files.sending', { name: sending.name })}</span>
          <progress max={100} value={percent} />
          <span aria-hidden="true">{percent}%</span>
        </label>
      )}
      <p role="status" className={styles.note} hidden={sending.state !== 'sent'}>
        {sending.state === 'sent' && t('files.sent', { name: sending.name })}
      </p>
      <p role="alert" className={styles.failed} hidden={sending.state !== 'failed'}>
        {sending.state === 'failed' &&
          t('files.failed', {
            name: sending.name,
            why: t(`problem.codes.${sending.code}.remedy`, limits(maxBytes)),
          })}
      </p>
    </div>
  );
}

function limits(maxBytes: number) {
  const mb = Math.round(maxBytes / 1024 / 1024);
  return { mb, all: 2 * mb };
}
