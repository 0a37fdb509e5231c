import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { read, write } from '../ui/storage';
import { en } from './en';
import { vi } from './vi';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function setUpLanguages(): void {
  const kept = read('language');
  void i18next.use(initReactI18next).init({
    resources: { vi: { translation: vi }, en: { translation: en } },
    lng: kept === 'en' ? 'en' : 'vi',
    fallbackLng: 'vi',
    initAsync: false,
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  tellPage();
  i18next.on('languageChanged', tellPage);
}

export function chooseLanguage(language: Language): void {
  write('language', language);
  void i18next.changeLanguage(language);
}

/** Screen readers choose their voice by this. */
function tellPage(): void {
  document.documentElement.lang = i18next.language;
}
