import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { ConsentLine } from './ConsentLine';
import type { Mode } from './events';
import { FormChooser } from './FormChooser';
import styles from './StartCard.module.css';
import type { useConfig } from './useConfig';

interface Props {
  loaded: ReturnType<typeof useConfig>;
  formId: string;
  choose: (form: string) => void;
  start: (mode: Mode) => void;
}

/** Before a talk: what this is, which form, where the sound goes, and the button that begins it. */
export function StartCard({ loaded, formId, choose, start }: Props) {
  const { t } = useTranslation();
  const { config, state, retry } = loaded;
  return (
    <div className={styles.card}>
      <div className={styles.words}>
        <h2 className={styles.title}>{t('start.title')}</h2>
        <p className={styles.lead}>{t('start.lead')}</p>
      </div>
      {state === 'failed' && (
        <div role="alert">
          <Notice
            tone="warn"
            icon="alert"
            title={t('start.configFailed')}
            actions={<Button onClick={retry}>{t('start.retry')}</Button>}
          />
        </div>
      )}
      <FormChooser forms={config.forms} value={formId} choose={choose} />
      <div className={styles.buttons}>
        {config.stt !== 'none' && (
          <Button
            look="primary"
            large
            icon="microphone"
            aria-describedby="consent"
            disabled={state === 'loading'}
            onClick={() => start('voice')}
          >
            {t('start.begin')}
          </Button>
        )}
        <Button large icon="keyboard" disabled={state === 'loading'} onClick={() => start('typing')}>
          {t('start.typeOnly')}
        </Button>
      </div>
      <div className={styles.consent} id="consent">
        <Icon name="shield" />
        <ConsentLine stt={config.stt} />
      </div>
    </div>
  );
}
