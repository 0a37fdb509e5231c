import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveView } from '../live/LiveView';
import { useTalkState } from '../talk/TalkContext';
import { FieldList } from './FieldList';
import { FormPlaceholder } from './FormPlaceholder';
import styles from './FormPanel.module.css';
import { progressOf } from './groups';

const TABS = ['fields', 'live'] as const;

/** The form beside the talk: its fields with what is known of each, or the bank's real page. */
export function FormPanel() {
  const { t, i18n } = useTranslation();
  const form = useTalkState((s) => s.form.form);
  const fillMs = useTalkState((s) => s.fillMs);
  const [tab, setTab] = useState<(typeof TABS)[number]>('fields');
  const id = useId();
  if (!form) return <FormPlaceholder />;

  const { done, of } = progressOf(form.fields);
  const hasFields = form.fields.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tab === 'fields' ? 'live' : 'fields';
    setTab(other);
    document.getElementById(`${id}-${other}`)?.focus();
  };

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 className={styles.title} lang="vi">
            {form.title}
          </h2>
          <p className={styles.progressText}>
            {hasFields && form.steps > 1 && `${t('form.step', { step: form.step, steps: form.steps })} · `}
            {hasFields ? t('form.progress', { done, of }) : t('form.nothing')}
            {hasFields && fillMs !== null && ` · ${t('form.speed', { seconds: inSeconds(fillMs, i18n.language) })}`}
          </p>
        </div>
        <div className={styles.tabs} role="tablist" aria-label={t('app.formArea')}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              className={styles.tab}
              aria-selected={tab === name}
              aria-controls={`${id}-panel`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={onKeyDown}
            >
              {t(`form.${name}`)}
            </button>
          ))}
        </div>
      </div>
      {hasFields && (
        <progress
          className={styles.bar}
          value={done}
          max={Math.max(of, 1)}
          aria-label={t('form.progress', { done, of })}
        />
      )}
      <div className={styles.body} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'fields' ? <FieldList form={form} /> : <LiveView />}
      </div>
    </div>
  );
}

function inSeconds(ms: number, language: string): string {
  return (ms / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
