/**
 * The words of a folded note. What stands right beside it need not be said again: the name of the record and the
 * name of the indicator are left away.
 */
export const noteWords = (message: string, recordName: string): string => {
  const inRecord =
    recordName !== '' && message.startsWith(`${recordName}：`)
      ? message.slice(recordName.length + 1)
      : message
  const short = inRecord.replace(/^指标“[^”]*”(?:（[^）]*）)?/u, '')
  return short === '' ? message : short
}
