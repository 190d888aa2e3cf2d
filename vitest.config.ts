import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,golden,fuzz}/**/*.test.{ts,tsx}'],
    // A fresh process per file: the store's tests hold SQLite files and worker threads.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: { TZ: 'Asia/Taipei' },
  },
});
