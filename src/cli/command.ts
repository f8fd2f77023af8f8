// What a command of the command line is made of. The table of commands says how each is called; its module does it.
import type { Arguments } from './arguments.ts'

export interface CommandResult {
  /** Printed to standard output as JSON, one object. */
  output: object
  /** A Chinese sentence for standard error; "" for none. */
  note?: string
  /** Whether what was asked for holds; false ends with exit code 1. */
  ok?: boolean
}

export type RunCommand = (args: Arguments) => CommandResult | Promise<CommandResult>

/** text: a value in words · year: a number of a year · pairs: name=value, may be repeated · flag: no value. */
export type OptionKind = 'text' | 'year' | 'pairs' | 'flag'

export interface CommandSpec {
  /** The line that shows how to call it. */
  usage: string
  /** How many arguments without a name it takes, at least and at most. */
  positionals: readonly [least: number, most: number]
  options: Readonly<Record<string, OptionKind>>
  required: readonly string[]
  /** Loads the command's module: only the one that is called, so that every command starts fast. */
  load(): Promise<{ run: RunCommand }>
}
