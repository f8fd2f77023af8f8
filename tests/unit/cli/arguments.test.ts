import { expect, test } from 'vitest'
import { readArguments } from '../../../src/cli/arguments.ts'
import { commands } from '../../../src/cli/commands.ts'

const spec = commands.export!

test('options are taken wherever they stand, with a space or an equals sign', () => {
  const words = [
    '--out=成品.docx',
    '要点.txt',
    '--template',
    'official',
    '--set',
    'issuer=市政府',
    '--set=note=a=b',
  ]
  const args = readArguments(words, spec)
  expect(args.positionals).toEqual(['要点.txt'])
  expect(args.text('out')).toBe('成品.docx')
  expect(args.text('library')).toBeNull()
  expect(args.pairs('set')).toEqual({ issuer: '市政府', note: 'a=b' })
  expect(args.flag('force')).toBe(false)
})

test('after -- a name that begins with dashes is a file', () => {
  expect(readArguments(['--', '--要点.txt'], commands.read!).positionals).toEqual(['--要点.txt'])
})

test('a year is a number', () => {
  const args = readArguments(['a.txt', '--library', 'l', '--year', '2026'], commands.import!)
  expect(args.year('year')).toBe(2026)
})

test.each([
  ['read', [], '没有写全'],
  ['read', ['a', 'b'], '多出了“b”'],
  ['list', [], '缺少“--library”'],
  ['list', ['--library'], '“--library”后面缺少内容'],
  ['list', ['--library='], '“--library”后面缺少内容'],
  ['list', ['--library', 'a', '--library', 'b'], '写了两次'],
  ['list', ['--library', 'a', '--read-only=1'], '后面不跟内容'],
  ['list', ['--colour', 'red'], '没有“--colour”'],
  ['list', ['--constructor', 'red'], '没有“--constructor”'],
  ['import', ['a', '--library', 'x', '--year', '25'], '不是年份'],
  ['export', ['a', '--template', 't', '--out', 'o', '--set', 'issuer'], '项目=内容'],
])('%s %j is refused and says how it is called', (name, words, problem) => {
  const call = () => readArguments(words, commands[name]!)
  expect(call).toThrow(expect.objectContaining({ code: 'wrong-usage' }))
  expect(call).toThrow(problem)
  expect(call).toThrow(commands[name]!.usage)
})
