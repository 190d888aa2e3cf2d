import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries, startListening } from '#renderer/data/queries.ts';
import { startLook } from '#renderer/parts/look/look.ts';
import { LookProvider } from '#renderer/parts/look/look-provider.tsx';
import { App } from './app.tsx';

startLook();
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
