import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../talk/events';
import { useTalkState } from '../talk/TalkContext';
import styles from './Transcript.module.css';

/** Nearer to the end than this, the person follows the talk; further up, they read and must not be pulled away. */
const NEAR_END_PX = 80;

export function Transcript() {
  const { t } = useTranslation();
  const { entries, partial } = useTalkState((s) => s.transcript);
  const phase = useTalkState((s) => s.phase);
  const log = useRef<HTMLDivElement>(null);

  const follows = useRef(true);

  useEffect(() => {
    const view = log.current;
    if (!view) return;
    const onScroll = () => {
      follows.current = view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_END_PX;
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    // A question below takes room: the last words must not slip out of sight.
    const observer = new ResizeObserver(() => {
      if (follows.current) view.scrollTop = view.scrollHeight;
    });
    observer.observe(view);
    return () => {
      view.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (log.current && follows.current) log.current.scrollTop = log.current.scrollHeight;
  }, [entries, partial]);

  const empty = entries.length === 0 && partial === '';
  return (
    // Scrolls, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={log} className={styles.view} tabIndex={0}>
      {empty && <p className={styles.empty}>{t(phase === 'starting' ? 'transcript.ready' : 'transcript.empty')}</p>}
      <div
        className={styles.log}
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={t('transcript.label')}
      >
        <ol className={styles.list} lang="vi">
          {entries.map((entry, index) => {
            const first = entries[index - 1]?.role !== entry.role;
            return (
              <li
                key={entry.id}
                className={styles.entry}
                data-role={entry.role}
                data-first={first}
                data-waiting={entry.waiting}
              >
                {first && <Who role={entry.role} at={entry.at} />}
                <p className={styles.words}>{entry.text}</p>
                {entry.waiting && <p className={styles.waiting}>{t('transcript.waiting')}</p>}
              </li>
            );
          })}
          {partial !== '' && (
            // Changes with every word: read out only once it is final.
            <li className={styles.entry} data-role="user" data-partial="true" data-first="true" aria-hidden="true">
              <p className={styles.words}>{partial}…</p>
            </li>
          )}
        </ol>
      </div>
    </div>
  );
}

function Who({ role, at }: { role: Role; at: string }) {
  const { t, i18n } = useTranslation();
  const time = new Date(at);
  return (
    <p className={styles.who} lang={i18n.language}>
      <span className={styles.name}>{t(role === 'user' ? 'transcript.you' : 'transcript.bot')}</span>
      {!Number.isNaN(time.getTime()) && (
        <time dateTime={at}>
          {time.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit' })}
        </time>
      )}
    </p>
  );
}
