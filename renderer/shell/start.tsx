import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '#renderer/data/client.ts';
import { queries, startListening } from '#renderer/data/queries.ts';
import { startLook } from '#renderer/parts/look/look.ts';
import { LookProvider } from '#renderer/parts/look/look-provider.tsx';
import { startZoom } from '#renderer/parts/look/zoom.ts';
import { App } from './app.tsx';

startLook((theme) => bridge.setFrame?.({ dark: theme === 'dark' }));
if (bridge.setZoom) startZoom(bridge.setZoom);
startListening();

const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LookProvider>
        <App />
      </LookProvider>
    </QueryClientProvider>
  </StrictMode>,
);
