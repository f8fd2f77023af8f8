// What the linter holds: sound TypeScript and Vue, and the layers of src/ (scripts/lint/layers.ts). Layout is
// prettier's business alone. Rules that need types are left to the type check, which runs beside this.

import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { importBoundary } from './scripts/lint/import-boundary.ts'

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'demo-out/', 'test-results/', '.cache/', 'tests/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  { rules: vue.configs['no-layout-rules'].rules },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    plugins: { moupian: { rules: { 'import-boundary': importBoundary } } },
    rules: {
      'moupian/import-boundary': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-catch': 'error',
      'no-empty': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-async-promise-executor': 'error',
      'no-constant-condition': 'error',
      'no-dupe-else-if': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/no-v-html': 'error',
    },
  },
  {
    // These tests try in the page what the page must refuse.
    files: ['tests/security/**'],
    rules: { 'no-eval': 'off', 'no-implied-eval': 'off', 'no-new-func': 'off' },
  },
  {
    // The window and the domain have no console that anyone reads: what goes wrong is returned or thrown.
    files: ['src/renderer/**', 'src/preload/**', 'src/shared/**'],
    rules: { 'no-console': 'error' },
  },
)
