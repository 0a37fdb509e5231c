import { useTranslation } from 'react-i18next';
import styles from './App.module.css';
import { ConfirmationPanel } from './form/ConfirmationPanel';
import { FormPanel } from './form/FormPanel';
import { OutcomeBanner } from './form/OutcomeBanner';
import { ConversationPanel } from './talk/ConversationPanel';
import { Header } from './ui/Header';

export function App() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#conversation">
        {t('app.skip')}
      </a>
      <Header />
      <main className={styles.main}>
        <section className={styles.talk} id="conversation" tabIndex={-1} aria-label={t('app.conversation')}>
          <ConversationPanel />
        </section>
        <div className={styles.attention}>
          <OutcomeBanner />
          <ConfirmationPanel />
        </div>
        <section className={styles.form} aria-label={t('app.formArea')}>
          <FormPanel />
        </section>
      </main>
    </div>
  );
}
