import { Refusal } from '@heng/domain/refusal'
import { version } from '@heng/operations/version'
import { help } from './help'
import { reasonOf } from './reason'
import { processTerminal, type Terminal } from './terminal'

const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const [command, ...rest] = args
  if (command === undefined || rest.includes('--help') || rest.includes('-h')) {
    terminal.out(help)
    return command === undefined ? 2 : 0
  }
  switch (command) {
    case '--help':
    case '-h':
    case 'help':
      terminal.out(help)
      return 0
    case '--version':
    case '-v':
      terminal.out(`${version}\n`)
      return 0
    case 'read':
      return (await import('./commands/read')).read(rest, terminal)
    case 'check':
      return (await import('./commands/check')).check(rest, terminal)
    case 'render':
      return (await import('./commands/render')).render(rest, terminal)
    case 'template':
      return (await import('./commands/template')).template(rest, terminal)
    case 'rules':
      return (await import('./commands/rules')).rules(rest, terminal)
    case 'serve':
      return (await import('./commands/serve')).serve(rest, terminal)
    case 'backup':
      return (await import('./commands/backup')).backup(rest, terminal)
    case 'restore':
      return (await import('./commands/restore')).restore(rest, terminal)
    case 'user':
      return (await import('./commands/user')).user(rest, terminal)
    case 'audit':
      return (await import('./commands/audit')).audit(rest, terminal)
    default:
      throw new Refusal('request-must-be-valid', `没有命令 ${command}，见 heng --help`)
  }
}

/** Runs one command and sets the exit code of the process. */
export const main = async (args: readonly string[]): Promise<void> => {
  // Whoever reads may stop reading (| head): that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const terminal = processTerminal()
  try {
    process.exitCode = await run(args, terminal)
  } catch (error) {
    terminal.err(`${reasonOf(error)}\n`)
    process.exitCode = 2
  }
}
