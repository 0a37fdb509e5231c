import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { setUpLanguages } from './i18n';
import { httpApi } from './talk/api';
import { TalkProvider } from './talk/TalkContext';
import { realTalk } from './talk/wiring';
import './ui/tokens.css';
import './ui/base.css';

setUpLanguages();
const api = httpApi();
const talk = realTalk(api);
addEventListener('pagehide', () => talk.stop());

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <TalkProvider talk={talk} api={api}>
        <App />
      </TalkProvider>
    </StrictMode>,
  );
}
