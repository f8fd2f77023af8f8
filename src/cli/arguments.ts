// The words after a command, checked against how the command is called.
import { AppError } from '#shared/ipc/errors.ts'
import type { CommandSpec } from './command.ts'

export interface Arguments {
  positionals: readonly string[]
  /** Value of a text option, null where it was not given. */
  text(name: string): string | null
  /** Value of a year option, null where it was not given. */
  year(name: string): number | null
  /** Values of a repeated name=value option. */
  pairs(name: string): Record<string, string>
  flag(name: string): boolean
}

/** Reads the words after a command. Throws AppError wrong-usage that says what is wrong and how it is called. */
export function readArguments(words: readonly string[], spec: CommandSpec): Arguments {
  const wrong = (problem: string) =>
    new AppError('wrong-usage', `${problem}，用法：npm run -s moupian -- ${spec.usage}`)
  const positionals: string[] = []
  const given = new Map<string, string[]>()
  let named = true
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (!named || !word.startsWith('--')) {
      positionals.push(word)
      continue
    }
    if (word === '--') {
      named = false
      continue
    }
    const equals = word.indexOf('=')
    const name = word.slice(2, equals < 0 ? undefined : equals)
    const kind = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined
    if (!kind) throw wrong(`没有“--${name}”这一项`)
    if (kind === 'flag') {
      if (equals >= 0) throw wrong(`“--${name}”后面不跟内容`)
      given.set(name, [])
      continue
    }
    const value = equals >= 0 ? word.slice(equals + 1) : words[++i]
    if (value === undefined || value === '') throw wrong(`“--${name}”后面缺少内容`)
    if (kind !== 'pairs' && given.has(name)) throw wrong(`“--${name}”写了两次`)
    if (kind === 'pairs' && !/^[^=]+=/.test(value)) throw wrong(`“--${name} ${value}”应写成“项目=内容”`)
    if (kind === 'year' && !isYear(value)) throw wrong(`“${value}”不是年份，应为四位数字`)
    given.set(name, [...(given.get(name) ?? []), value])
  }
  const missing = spec.required.find(name => !given.has(name))
  if (missing) throw wrong(`缺少“--${missing}”`)
  const [least, most] = spec.positionals
  if (positionals.length < least) throw wrong('内容没有写全')
  if (positionals.length > most) throw wrong(`多出了“${positionals[most]}”`)
  return {
    positionals,
    text: name => given.get(name)?.[0] ?? null,
    year: name => (given.has(name) ? Number(given.get(name)![0]) : null),
    pairs: name => Object.fromEntries((given.get(name) ?? []).map(splitPair)),
    flag: name => given.has(name),
  }
}

function isYear(value: string): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= 1949 && Number(value) <= 2200
}

function splitPair(pair: string): [string, string] {
  const equals = pair.indexOf('=')
  return [pair.slice(0, equals), pair.slice(equals + 1)]
}
