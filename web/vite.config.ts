import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The voice bot's paths, when the page is served by `npm run dev` beside a running bot. */
const bot = process.env.VOICE_BOT_URL ?? 'http://127.0.0.1:7860';
const ours = ['/api', '/start', '/sessions', '/offer', '/status'];

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // No data: addresses, so that a policy of 'self' alone is enough.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {
      ...Object.fromEntries(ours.map((path) => [path, bot])),
      '/ws': { target: bot, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testkit/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    reporters: ['default', ['json', { outputFile: 'target/vitest.json' }]],
    // No test is about time; a busy machine must not make one fail.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
