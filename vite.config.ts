import { defineConfig } from 'vite';

/** Shared by Storybook and the development server; the builds are made by scripts/build.ts, which needs several passes. */
export default defineConfig({
  base: './',
  build: { target: 'es2022' },
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true } },
} as Parameters<typeof defineConfig>[0]);
