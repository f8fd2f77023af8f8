// The commands there are, and how each is called.
import type { CommandSpec } from './command.ts'

const reading = { library: 'text', 'read-only': 'flag' } as const

export const commands: Readonly<Record<string, CommandSpec>> = {
  read: {
    usage: 'read 文件 [--revisions accepted|original]',
    positionals: [1, 1],
    options: { revisions: 'text' },
    required: [],
    load: () => import('./commands/read.ts'),
  },
  phrase: {
    usage: 'phrase 文字',
    positionals: [1, 1],
    options: {},
    required: [],
    load: () => import('./commands/phrase.ts'),
  },
  import: {
    usage: 'import 文件… --library 工作库 [--year 年份] [--revisions accepted|original]',
    positionals: [1, Infinity],
    options: { library: 'text', year: 'year', revisions: 'text' },
    required: ['library'],
    load: () => import('./commands/import.ts'),
  },
  list: {
    usage: 'list --library 工作库 [--read-only]',
    positionals: [0, 0],
    options: reading,
    required: ['library'],
    load: () => import('./commands/list.ts'),
  },
  show: {
    usage: 'show 方案或方案@版本 --library 工作库 [--read-only]',
    positionals: [1, 1],
    options: reading,
    required: ['library'],
    load: () => import('./commands/show.ts'),
  },
  export: {
    usage:
      'export 文件或方案 --template 版式或单位模板.docx --out 成品.docx [--library 工作库] [--profile 页面] [--fonts 字体] [--set 项目=内容]… [--against 修改前的文件、方案或方案@版本 [--tracked]] [--force] [--read-only]',
    positionals: [1, 1],
    options: {
      ...reading,
      template: 'text',
      out: 'text',
      profile: 'text',
      fonts: 'text',
      set: 'pairs',
      against: 'text',
      tracked: 'flag',
      force: 'flag',
    },
    required: ['template', 'out'],
    load: () => import('./commands/export.ts'),
  },
  freeze: {
    usage: 'freeze 方案 --name 版本名称 --library 工作库',
    positionals: [1, 1],
    options: { library: 'text', name: 'text' },
    required: ['library', 'name'],
    load: () => import('./commands/freeze.ts'),
  },
  versions: {
    usage: 'versions 方案 --library 工作库 [--read-only]',
    positionals: [1, 1],
    options: reading,
    required: ['library'],
    load: () => import('./commands/versions.ts'),
  },
  compare: {
    usage: 'compare 原稿 新稿 [--library 工作库] [--read-only]',
    positionals: [2, 2],
    options: reading,
    required: [],
    load: () => import('./commands/compare.ts'),
  },
  next: {
    usage: 'next 方案 --year 年份 --library 工作库',
    positionals: [1, 1],
    options: { library: 'text', year: 'year' },
    required: ['library', 'year'],
    load: () => import('./commands/next.ts'),
  },
  link: {
    usage: 'link 方案 另一份方案 --as upper|lower|sister|none --library 工作库',
    positionals: [2, 2],
    options: { library: 'text', as: 'text' },
    required: ['library', 'as'],
    load: () => import('./commands/link.ts'),
  },
  check: {
    usage: 'check 文件或方案 [--library 工作库] [--read-only]',
    positionals: [1, 1],
    options: reading,
    required: [],
    load: () => import('./commands/check.ts'),
  },
  verify: {
    usage: 'verify 工作库',
    positionals: [1, 1],
    options: {},
    required: [],
    load: () => import('./commands/verify.ts'),
  },
  templates: {
    usage: 'templates [--check 单位模板.docx]',
    positionals: [0, 0],
    options: { check: 'text' },
    required: [],
    load: () => import('./commands/templates.ts'),
  },
}
