import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTalk, useTalkState } from '../talk/TalkContext';
import { Button } from '../ui/Button';
import { FieldControl } from './FieldControl';
import styles from './FieldEditor.module.css';
import type { Field } from './model';

/** A field opened for the hand. Enter saves, Escape leaves it as it was; nothing typed is lost while the line is down. */
export function FieldEditor({ field, close }: { field: Field; close: () => void }) {
  const { t } = useTranslation();
  const talk = useTalk();
  const live = useTalkState((s) => s.phase === 'live');
  const [value, setValue] = useState(field.value);

  const save = () => {
    if (talk.edit(field.ref, value)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape belongs to the whole editor
    <form
      className={styles.editor}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FieldControl field={field} value={value} change={setValue} />
      {field.description !== '' && (
        <p className={styles.hint} lang="vi">
          {field.description}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={!live}>
          {t('form.save')}
        </Button>
        <Button look="bare" onClick={close}>
          {t('form.cancel')}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {!live && t('form.notLive')}
      </p>
    </form>
  );
}
