const ends = '年度省市区县镇乡会局委办院站校厅部处所队馆'

/** The beginnings of a name that end like the name of a year, a place or an office. */
const beginnings = (name: string): string[] =>
  Array.from({ length: name.length }, (_, at) => name.slice(0, at + 1)).filter(
    (beginning) => beginning.length >= 4 && ends.includes(beginning.slice(-1)),
  )

/**
 * Names without the longest beginning that most of them share: "2024年示例区教育委员会收支总表" is "收支总表" among
 * its like. A name that begins otherwise, or would be left with next to nothing, stays whole.
 */
export const shortNames = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const name of names)
    for (const beginning of beginnings(name)) counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
  const least = Math.max(3, names.length / 2)
  let shared = ''
  for (const [beginning, count] of counts)
    if (count >= least && beginning.length > shared.length) shared = beginning
  return names.map((name) => {
    const rest = shared !== '' && name.startsWith(shared) ? name.slice(shared.length).trim() : ''
    return rest.length >= 2 ? rest : name
  })
}
