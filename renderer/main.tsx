import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/400-italic.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
import '@fontsource/ibm-plex-serif/400.css';
import '@fontsource/ibm-plex-serif/400-italic.css';
import '@fontsource/ibm-plex-serif/600.css';
import './styles/index.css';
import { procedures } from 'virtual:procedures';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '../shared/assert.ts';
import { App } from './app/App.tsx';
import { ApiProvider, openApi } from './data/api.tsx';

const root = document.getElementById('root');
invariant(root, 'index.html has a root');
createRoot(root).render(
  <StrictMode>
    <ApiProvider connected={openApi(procedures)}>
      <App />
    </ApiProvider>
  </StrictMode>,
);
