/**
 * The words of a folded note. What stands right beside it need not be said again: the name of the record, and the
 * quoted name with which a message begins, are left away.
 */
export const noteWords = (message: string, recordName: string): string => {
  const inRecord =
    recordName !== '' && message.startsWith(`${recordName}：`)
      ? message.slice(recordName.length + 1)
      : message
  const short = inRecord
    .replace(/^[^“”，：；]{0,12}“[^”]*”(?:（[^）]*）)?[，：]?/u, '')
    .replace(/^的/u, '')
    .trim()
  return short.length < 4 ? inRecord : short
}
