import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import styles from './Composer.module.css';

/** Typing beside the voice. Enter sends, Shift+Enter makes a line; an input method's own Enter does neither. */
export function Composer({ say }: { say: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');

  const send = () => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    say(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        className={styles.box}
        rows={1}
        lang="vi"
        name="message"
        autoComplete="off"
        aria-label={t('composer.label')}
        placeholder={t('composer.placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" look="primary" iconOnly icon="send" disabled={text.trim() === ''}>
        {t('composer.send')}
      </Button>
    </form>
  );
}
