import type { Severity } from '@heng/domain/finding'

/** Where a command writes: results to `out`, everything else to `err`. */
export type Terminal = {
  out: (text: string) => void
  err: (text: string) => void
  /** Columns of the screen that shows `out`. */
  columns: number
  paint: (text: string, style: Style) => string
  /** Whether somebody watches `err`. */
  watched: boolean
}

export type Style = Severity | 'plain' | 'strong' | 'quiet' | 'good'

const codes: Readonly<Record<Style, string>> = {
  error: '31',
  warning: '33',
  hint: '36',
  plain: '0',
  strong: '1',
  quiet: '2',
  good: '32',
}

/** Control characters of a document must not reach the terminal, which would obey them. */
const harmless = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')

/** The process's own streams; colours only on a terminal, and not where NO_COLOR is set. */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process
  const colours = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stdout.isTTY ? Math.max(40, stdout.columns) : 120,
    paint: (text, style) =>
      colours && style !== 'plain' ? `\u001B[${codes[style]}m${harmless(text)}\u001B[0m` : harmless(text),
    watched: stderr.isTTY,
  }
}
