// Text files of every encoding that offices keep, through the file system.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { readSource } from '#main/services/read-source.ts'
import { UnreadableSourceError } from '#main/services/unreadable-source-error.ts'
import { readPlan } from '#shared/reading/read-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'moupian-source-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sample = readFileSync(new URL('../../../seeds/digital-zhejiang-2020.txt', import.meta.url))
const text = sample.toString('utf8')

function read(bytes: Uint8Array, name = '要点.txt') {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readSource(readFileSync(path), name)
}

function refusal(bytes: Uint8Array, name?: string): [string, string] {
  try {
    read(bytes, name)
  } catch (error) {
    if (error instanceof UnreadableSourceError) return [error.reason, error.message]
    throw error
  }
  return ['none', '']
}

describe('encodings', () => {
  test.each([
    ['UTF-8', sample],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), sample])],
    ['GB18030', iconv.encode(text, 'GB18030')],
    ['UTF-16LE', iconv.encode(text, 'UTF-16LE')],
    ['UTF-16LE', iconv.encode(text, 'UTF-16LE', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'UTF-16BE')],
    ['UTF-16BE', iconv.encode(text, 'UTF-16BE', { addBOM: true })],
  ])('%s, %#', (encoding, bytes) => {
    const source = read(bytes)
    expect(source.encoding).toBe(encoding)
    expect(source.lines.map(line => line.text).join('\n')).toBe(text)
    expect(readPlan(source).ledger).toMatchObject({ lines: 129, placed: 129, characters: 5083, kept: 5083 })
    expect(source.notes.length).toBe(encoding === 'UTF-8' ? 0 : 1)
  })

  test('short texts and rare characters', () => {
    for (const words of ['一、加快发展。', '㐂𠮷字号。\n一、推进。', '1.A\n2.B']) {
      expect(
        read(Buffer.from(words))
          .lines.map(line => line.text)
          .join('\n'),
      ).toBe(words)
    }
    const words = '某市2021年要点\r\n一、推进𠮷字建设\r\n'
    expect(read(iconv.encode(words, 'GB18030')).lines[1]!.text).toBe('一、推进𠮷字建设')
  })

  test('any line ends', () => {
    expect(read(Buffer.from('甲\r\n乙\r丙\n丁')).lines.map(line => line.text)).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ])
  })
})

test('Markdown is known by its name', () => {
  const bytes = Buffer.from('# 某县2021年工作要点\n\n## 一、抓项目\n')
  expect(readPlan(read(bytes, '要点.md')).title).toBe('某县2021年工作要点')
  expect(read(bytes, '要点.txt').lines[0]!.text).toBe('# 某县2021年工作要点')
})

describe('files that are no text are refused in one sentence with what to do next', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(20 * 1024 * 1024 + 1, 0x20)],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['old-word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zip', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0])],
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['binary', Buffer.from([0x00, 0x01, 0x02, 0xff, 0xfe, 0x80, 0x81])],
    ['encoding', iconv.encode('これは日本語の文章であり、計画ではありません。', 'EUC-JP').subarray(1)],
  ])('%s', (reason, bytes) => {
    const [found, message] = refusal(bytes)
    expect(found).toBe(reason)
    expect(message).toMatch(/请.+。$/)
  })
})
