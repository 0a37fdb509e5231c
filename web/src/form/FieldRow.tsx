import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalkState } from '../talk/TalkContext';
import { Icon, type IconName } from '../ui/Icon';
import { shownValue } from './display';
import { FieldEditor } from './FieldEditor';
import styles from './FieldRow.module.css';
import { markOf } from './groups';
import { type Field, type FieldState, plainLabel } from './model';

const ICONS: Record<FieldState, IconName> = {
  heard: 'ear',
  filled: 'check',
  verified: 'checkTwice',
  doubtful: 'question',
  missing: 'alert',
};

interface Props {
  field: Field;
  state: FieldState | undefined;
  /** Counts the field's changes: each one is shown by a short glow. */
  change: number;
  latest: boolean;
}

/** One field: what stands in the page and how sure that is. A press opens it for editing by hand. */
export function FieldRow({ field, state, change, latest }: Props) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const live = useTalkState((s) => s.phase === 'live');
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const mark = markOf(field, state);
  const value = shownValue(field, field.value);
  const label = plainLabel(field.label);

  useEffect(() => {
    if (latest && change > 0) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [latest, change]);

  // The keyboard goes back to where it came from.
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  return (
    <li ref={row} className={styles.row} data-ref={field.ref}>
      {editing ? (
        <FieldEditor field={field} close={() => setEditing(false)} />
      ) : (
        <button
          key={change}
          ref={button}
          type="button"
          className={change > 0 ? `${styles.shown} ${styles.flash}` : styles.shown}
          data-mark={mark}
          disabled={field.disabled || field.readonly || field.type === 'file' || !live}
          aria-label={`${t('form.edit', { label })}: ${value || t('form.empty')}, ${t(`mark.${mark}`)}`}
          onClick={() => setEditing(true)}
        >
          <span className={styles.label} lang="vi">
            {label}
          </span>
          <span className={styles.value} data-empty={value === ''} lang="vi">
            {value || '—'}
          </span>
          <span className={styles.mark} data-mark={mark}>
            {mark !== 'optional' && mark !== 'required' && <Icon name={ICONS[mark]} size={16} />}
            {t(`mark.${mark}`)}
          </span>
        </button>
      )}
    </li>
  );
}
