// The command line: JSON to standard output, one Chinese line to standard error, exit 0 done, 1 refused or failed,
// 2 wrong usage. Never a stack trace, unless MOUPIAN_DEBUG=1 asks for it.
import { AppError } from '#shared/ipc/errors.ts'
import { readArguments } from './arguments.ts'
import { commands } from './commands.ts'

/** Runs the command that `words` name and returns the exit code. Throws nothing. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  // A reader that has seen enough (head) closes the pipe; that is no failure.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  })
  try {
    const [name, ...rest] = words
    if (name === '--help' || name === '-h' || name === 'help') {
      say(`用法（npm run -s moupian -- 命令）：\n${usages()}`)
      return 0
    }
    const spec = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!spec) {
      const problem = name === undefined ? '没有写命令' : `没有“${name}”这个命令`
      throw new AppError('wrong-usage', `${problem}，可用的命令有：${Object.keys(commands).join('、')}`)
    }
    if (rest.some(word => word === '--help' || word === '-h')) {
      say(`用法：npm run -s moupian -- ${spec.usage}`)
      return 0
    }
    const args = readArguments(rest, spec)
    const { run } = await spec.load()
    const { output, note = '', ok = true } = await run(args)
    process.stdout.write(`${JSON.stringify(output, null, 2)}\n`)
    if (note !== '') say(note)
    return ok ? 0 : 1
  } catch (error) {
    return fail(error)
  }
}

function fail(error: unknown): number {
  if (process.env.MOUPIAN_DEBUG === '1') console.error(error)
  if (error instanceof AppError) {
    say(error.message.replace(/\s+/g, ' '))
    return error.code === 'wrong-usage' ? 2 : 1
  }
  say(
    '程序遇到没有预料到的问题，这一步没有完成，请重试；仍不行时加 MOUPIAN_DEBUG=1 再运行一次，把显示的内容交给维护人员。',
  )
  return 1
}

function usages(): string {
  return Object.values(commands)
    .map(command => `  ${command.usage}`)
    .join('\n')
}

function say(message: string): void {
  process.stderr.write(`${message}\n`)
}
