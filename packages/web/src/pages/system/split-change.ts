/** A new organization as the form has it; its key stays when others are removed. */
export type SplitPart = { key: number; code: string; name: string; children: readonly string[] }

/** Stands for the organization that is split, among what an account may have from the year on. */
export const whole = 'whole'

/** What the server is asked to do: which accounts have which part, and which leave the organization that stays. */
export const splitChange = (given: {
  fiscalYear: number
  keep: boolean
  parts: readonly SplitPart[]
  /** By account: keys of parts, and `whole`. */
  chosen: ReadonlyMap<string, readonly string[]>
}) => {
  const { fiscalYear, keep, parts, chosen } = given
  return {
    fiscalYear,
    keep,
    parts: parts.map(({ key, code, name, children }) => ({
      code: code.trim() === '' ? null : code.trim(),
      name: name.trim(),
      children,
      accounts: [...chosen].flatMap(([account, values]) => (values.includes(String(key)) ? [account] : [])),
    })),
    leaving: keep
      ? [...chosen].flatMap(([account, values]) => (values.includes(whole) ? [] : [account]))
      : [],
  }
}
