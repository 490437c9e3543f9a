import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
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
  // Whatever every page needs comes in one file instead of thirty: each is a way to the server and back.
  { name: 'shell', tags: ['$initial' as const] },
];

/**
 * The shell opens without a network and says so; answers of the server are never kept by it. A new version waits until
 * somebody takes it, since a page that reloads by itself would lose what is being written.
 */
const shell = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Вместе',
    short_name: 'Вместе',
    lang: 'ru',
    start_url: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#0b5d7a',
    icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,ttf,woff2}'],
    navigateFallbackDenylist: [/^\/(graphql|api|registry|health|metrics)\b/],
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [react(), words(), fonts(), shell],
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
      '/record': { target: server, ws: true },
      '/api': server,
      '/files': server,
      '/registry': server,
    },
  },
});
