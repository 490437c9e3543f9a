import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fonts } from './build/fonts.ts';
import { words } from './build/words.ts';

/** The server that `pnpm dev` of this house talks to. */
const server = 'http://localhost:4000';

/**
 * Libraries that change rarely keep their own files, so that a release of ours leaves them in the browser's cache.
 * What only later pages need (dates, charts, drag and drop) stays out of this list and travels with those pages.
 */
const chunks = [
  {
    name: 'react',
    test: /node_modules[\\/](?:\.pnpm[\\/][^\\/]+[\\/]node_modules[\\/])?(react|react-dom|scheduler)[\\/]/,
  },
  {
    name: 'router',
    test: /node_modules[\\/].*@tanstack[\\/](router-core|react-router|history|react-store|store)[\\/]/,
  },
  { name: 'graphql', test: /node_modules[\\/].*(urql|graphcache|wonka|graphql-ws|graphql\.web)/ },
];

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [react(), words(), fonts()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/api': server,
      '/files': server,
    },
  },
});
