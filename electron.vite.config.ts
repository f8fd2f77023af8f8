// Builds the three parts of the window program into out/: main (ES module), preload (one CommonJS file, as the
// sandbox demands) and renderer. Targets are explicit so that Electron 33 and newer run the same output.
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: { input: { index: 'src/main/index.ts' } },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: 'src/preload/index.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'index.cjs', codeSplitting: false } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue({ features: { optionsAPI: false } })],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // Every asset is a file of its own: the content security policy has no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
