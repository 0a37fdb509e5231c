import { useTranslation } from 'react-i18next';
import { chooseLanguage, LANGUAGES } from '../i18n';
import { Button } from './Button';
import styles from './Header.module.css';
import { chooseTheme, useTheme } from './theme';

const NAMES = { vi: { short: 'VI', full: 'Tiếng Việt' }, en: { short: 'EN', full: 'English' } };

export function Header() {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  return (
    <header className={styles.header}>
      <img className={styles.mark} src="/icon.svg" width="36" height="36" alt="" />
      <h1 className={styles.name}>
        VPBank <span className={styles.product}>{t('app.title')}</span>
      </h1>
      <div className={styles.languages} role="group" aria-label={t('app.language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            className={styles.language}
            aria-pressed={i18n.language === language}
            aria-label={NAMES[language].full}
            onClick={() => chooseLanguage(language)}
          >
            {NAMES[language].short}
          </button>
        ))}
      </div>
      <Button
        look="bare"
        iconOnly
        icon={theme === 'dark' ? 'sun' : 'moon'}
        onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        {theme === 'dark' ? t('app.themeLight') : t('app.themeDark')}
      </Button>
    </header>
  );
}
