import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  base: './',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // A font or picture inlined as a data: address would be refused by the server's content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // sigma alone is 400 kB; the browser gets about 105 kB of it, compressed.
    chunkSizeWarningLimit: 900,
  },
});
