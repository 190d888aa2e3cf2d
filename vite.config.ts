import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. It is served from a custom protocol or from loopback, under a policy that allows no inline script and no other host. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: true,
    // Fonts and pictures stay files: `data:` is not in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file of 600 KB read from this machine's own disk is no download.
    chunkSizeWarningLimit: 2_000,
  },
});
