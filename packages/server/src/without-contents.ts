/** Messages of these quote what somebody has sent: JSON's own, and PostgreSQL's about data (class 22 and 23). */
const quoting = (error: Error): boolean =>
  error instanceof SyntaxError ||
  ('code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code))

/** Chinese, and quoted text that is no identifier, may be what somebody wrote. */
const masked = (text: string): string =>
  text
    .replaceAll(/[^\u0000-\u007F]+/g, '…')
    .replaceAll(/(["'`])(?:(?!\1)[^\n])*\1/g, (quote) => (/^.[\w.$:/@-]{0,60}.$/.test(quote) ? quote : '"…"'))

const framesOf = (error: Error): string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []))

/** What a bug's log line says: kind, code, message and where, without the contents that errors like to quote. */
export const withoutContents = (
  error: unknown,
): { kind: string; code: string | null; message: string; stack: string[] } => {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, message: '', stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const message = quoting(error) ? '' : masked(error.message)
  const cause = error.cause instanceof Error ? withoutContents(error.cause) : null
  const causes = cause ? [`cause: ${cause.kind} ${cause.message}`, ...cause.stack] : []
  return { kind: error.name, code, message, stack: [...framesOf(error), ...causes] }
}
