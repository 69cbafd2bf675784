const forbidden = /[[\]:*?/\\]|\p{Cc}/gu
const longest = 31

const cut = (name: string, length: number): string => {
  const short = name.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}

/** Gives sheet names every spreadsheet takes: without forbidden signs, at most 31 long, each once. */
export const sheetNamer = (): ((wanted: string) => string) => {
  const used = new Set<string>()
  const numbers = new Map<string, number>()
  return (wanted) => {
    const tidy = wanted
      .replaceAll(forbidden, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '')
    const base = tidy === '' || tidy.toLowerCase() === 'history' ? `表${tidy}` : cut(tidy, longest)
    let name = base
    let number = numbers.get(base.toLowerCase()) ?? 1
    while (used.has(name.toLowerCase())) {
      number += 1
      const tail = `(${number})`
      name = `${cut(base, longest - tail.length)}${tail}`
    }
    numbers.set(base.toLowerCase(), number)
    used.add(name.toLowerCase())
    return name
  }
}
