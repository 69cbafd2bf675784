import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

// The archive keeps local time: the same wall clock everywhere.
const mtime = new Date(2000, 0, 1)

const stamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** Bookmarks are counted through the life of a program: counted anew from 1. */
const recounted = (xml: string): string => {
  const numbers = new Map<string, number>()
  return xml.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)/g,
    (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `${before}${number}`
    },
  )
}

const emptyReference =
  /(PAGEREF [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?=<w:fldChar w:fldCharType="end"\/>)/g

/** References to pages with the numbers they show until somebody counts anew, in their order. */
const numbered = (xml: string, pages: readonly string[]): string => {
  let at = 0
  return xml.replace(emptyReference, (reference) => {
    const page = pages[at]
    at += 1
    return page === undefined ? reference : `${reference}<w:t>${page}</w:t>`
  })
}

/**
 * The same file without anything of the moment it was made: fixed dates, parts in order; with some parts
 * replaced, and page references that show `pages`.
 */
export const repacked = (
  bytes: Uint8Array,
  { date, pages, parts }: { date: Date; pages: readonly string[]; parts: Readonly<Record<string, string>> },
): Uint8Array => {
  const files = unzipSync(bytes)
  const properties = files['docProps/core.xml']
  if (properties !== undefined)
    files['docProps/core.xml'] = strToU8(
      strFromU8(properties).replace(stamp, `$1${date.toISOString().replace(/\.\d+Z$/, 'Z')}`),
    )
  const body = files['word/document.xml']
  if (body !== undefined) files['word/document.xml'] = strToU8(numbered(recounted(strFromU8(body)), pages))
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  const entries: Zippable = {}
  // The list of content types stands first, as readers expect.
  for (const name of Object.keys(files).toSorted(
    (a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1),
  ))
    entries[name] = [files[name] ?? new Uint8Array(), { mtime }]
  return zipSync(entries, { level: 6 })
}
