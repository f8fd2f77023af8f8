// The manual names what stands in the window: a word in 「」 must be one of the window's or the menu's.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { strings } from '../../../src/main/shell/strings.ts'
import { zh } from '../../../src/renderer/strings/zh-CN.ts'

const guide = readFileSync(new URL('../../../docs/guide.zh-CN.md', import.meta.url), 'utf8')

/** Every fixed word of a table of strings. */
function words(table: unknown): string[] {
  if (typeof table === 'string') return [table]
  if (typeof table !== 'object' || table === null) return []
  return Object.values(table).flatMap(words)
}

const plain = (word: string) => word.replace(/…+$/u, '')
const known = new Set(words([zh, strings]).map(plain))

test('every word the manual quotes is in the window as it is quoted', () => {
  const quoted = [...guide.matchAll(/「([^」]+)」/gu)].map(match => match[1]!)
  expect(quoted.length).toBeGreaterThan(50)
  expect(quoted.filter(word => !known.has(plain(word)))).toEqual([])
})

test('every key the manual names is in the list of keys', () => {
  const listed = new Set(
    zh.help.shortcutGroups.flatMap(group => group.keys.flatMap(({ keys }) => keys as readonly string[])),
  )
  const named = [
    ...guide.matchAll(/(?:Ctrl|Alt|Shift)(?:\+(?:Ctrl|Alt|Shift))*\+(?:[A-Z](?![a-z])|Enter|Tab|[↑↓←→])/gu),
  ]
  expect(named.length).toBeGreaterThan(15)
  expect([...new Set(named.map(match => match[0]))].filter(key => !listed.has(key))).toEqual([])
})
