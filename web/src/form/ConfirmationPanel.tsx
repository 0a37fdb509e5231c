import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalk, useTalkState } from '../talk/TalkContext';
import { Button } from '../ui/Button';
import styles from './ConfirmationPanel.module.css';
import { shownValue } from './display';
import { type Confirmation, plainLabel } from './model';
import { minutes, useCountdown } from './useCountdown';

/** The last look before something that cannot be taken back. */
export function ConfirmationPanel() {
  const confirmation = useTalkState((s) => s.form.confirmation);
  return confirmation && <Open key={confirmation.token} confirmation={confirmation} />;
}

const ACTS = ['reset', 'cancel', 'save', 'upload', 'print', 'leave'] as const;

function Open({ confirmation }: { confirmation: Confirmation }) {
  const { t } = useTranslation();
  const talk = useTalk();
  const form = useTalkState((s) => s.form.form);
  const answered = useTalkState((s) => s.form.answered);
  const live = useTalkState((s) => s.phase === 'live');
  const left = useCountdown(confirmation.expiresAt);
  const title = useRef<HTMLHeadingElement>(null);
  const submits = confirmation.act === 'submit';
  const act = ACTS.find((known) => known === confirmation.act);
  const expired = left === 0;

  // What must be decided now takes the focus, unless the person is writing: then their words must not go elsewhere.
  useEffect(() => {
    const writing = document.activeElement?.matches('input, textarea, select') ?? false;
    if (!writing) title.current?.focus();
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <section className={styles.panel} aria-labelledby="confirmation-title">
      <h2 ref={title} id="confirmation-title" tabIndex={-1} className={styles.title}>
        {submits ? t('confirm.submit') : t('confirm.other', { act: act ? t(`confirm.acts.${act}`) : confirmation.act })}
      </h2>
      <p className={styles.lead}>{t('confirm.lead')}</p>
      {confirmation.digest.length > 0 && (
        // Scrolls by itself where it is long: reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <dl className={styles.digest} lang="vi" tabIndex={0}>
          {confirmation.digest.map((line) => (
            <div key={line.ref}>
              <dt>{plainLabel(line.label)}</dt>
              <dd>
                {shownValue(
                  form?.fields.find((f) => f.ref === line.ref),
                  line.value,
                ) || '—'}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.buttons}>
        <Button
          look="primary"
          large
          icon="check"
          disabled={!live || expired || answered !== null}
          onClick={() => talk.answer(confirmation.token, true)}
        >
          {t(submits ? 'confirm.yesSubmit' : 'confirm.yes')}
        </Button>
        <Button large disabled={!live || answered !== null} onClick={() => talk.answer(confirmation.token, false)}>
          {t(submits ? 'confirm.noSubmit' : 'confirm.no')}
        </Button>
        {!expired && left !== Infinity && answered === null && (
          <p className={styles.left} role="timer" aria-live="off">
            {t('confirm.left', { time: minutes(left) })}
          </p>
        )}
        <p className={styles.late} role="status">
          {answered === 'yes' && t('confirm.sending')}
          {answered === 'no' && t('confirm.refusing')}
          {answered === null && expired && t('confirm.expired')}
        </p>
      </div>
    </section>
  );
}
