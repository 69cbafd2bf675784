import type { Severity } from '@heng/domain/finding'
import type { LineOrigin } from '@heng/domain/origin'
import type { HengDocument, LineUse } from '@heng/domain/records/document'
import { gravest } from '@heng/domain/severity'
import type { KeyedFinding } from '../../../reading/keyed-finding'

/** What the margin of a source line shows. */
export type LineMark = {
  use: LineUse['use'] | null
  doubts: readonly string[]
  findings: readonly KeyedFinding[]
  severity: Severity | null
  origin: LineOrigin | undefined
}

export const noMark: LineMark = { use: null, doubts: [], findings: [], severity: null, origin: undefined }

/** The marks of all lines that have any, by line number. */
export const lineMarks = (
  document: HengDocument,
  findings: readonly KeyedFinding[],
  id: string,
): ReadonlyMap<number, LineMark> => {
  const doubts = new Map<number, string[]>()
  for (const doubt of document.doubts) {
    const words = doubts.get(doubt.place.line)
    if (words) words.push(doubt.what)
    else doubts.set(doubt.place.line, [doubt.what])
  }
  const found = new Map<number, KeyedFinding[]>()
  for (const finding of findings)
    for (const line of new Set(
      finding.places.filter((place) => place.document === id).map((place) => place.line),
    )) {
      const here = found.get(line)
      if (here) here.push(finding)
      else found.set(line, [finding])
    }
  const uses = new Map(document.lines.map(({ line, use }) => [line, use]))
  const marks = new Map<number, LineMark>()
  for (const line of new Set([...uses.keys(), ...doubts.keys(), ...found.keys()])) {
    const here = found.get(line) ?? []
    marks.set(line, {
      use: uses.get(line) ?? null,
      doubts: doubts.get(line) ?? [],
      findings: here,
      severity: gravest(here.map(({ severity }) => severity)),
      origin: document.origins[line - 1],
    })
  }
  return marks
}
