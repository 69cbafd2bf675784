import type { HengDocument, LineUse } from '@heng/domain/records/document'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import { decodeText } from './formats/decode'
import { readText } from './formats/text'
import { withoutMarks } from './formats/text-line'
import { Ledger } from './ledger'
import { normalise } from './normalise'
import { recogniseContents } from './recognise/contents'
import { recogniseForms } from './recognise/forms'
import { claimPageMarks } from './recognise/frame/page-marks'
import { recogniseHead } from './recognise/head'
import { claimHeadings } from './recognise/headings'
import { recogniseNarratives } from './recognise/narratives'
import { recogniseRegisters } from './recognise/registers'
import { recogniseStatements } from './recognise/statements'
import type { Reading } from './reading'
import type { Source } from './source'

/**
 * Reads one document into records. The name serves only to be repeated in the result; nothing is recognised
 * by it. Throws a Refusal when the bytes are no text that can be read, otherwise never throws.
 */
export const readDocument = (name: string, bytes: Uint8Array, shapes: ReadingShapes): HengDocument =>
  recogniseSource(readText(name, decodeText(bytes)), shapes)

/** Recognises the records of a source that a format has read. */
export const recogniseSource = (source: Source, shapes: ReadingShapes): HengDocument => {
  const ledger = new Ledger(source)
  const head = recogniseHead(source, shapes)
  const reading: Reading = { source, shapes, ledger, head }
  claimPageMarks(reading)
  const targets = [...recogniseRegisters(reading), ...recogniseForms(reading)].sort(
    (left, right) => left.place.line - right.place.line,
  )
  const contents = recogniseContents(reading)
  const statements = recogniseStatements(reading)
  const narratives = recogniseNarratives(reading)
  claimHeadings(reading)
  const { lines, unplaced, headings } = settle(source, ledger)
  return {
    source: source.name,
    format: source.format,
    ...head,
    lineCount: source.lineCount,
    statements,
    targets,
    contents,
    narratives,
    doubts: [...source.doubts, ...ledger.doubts],
    unplaced,
    headings,
    lines,
    origins: [...source.origins],
    ...(source.recognised ? { recognisedLines: [...source.rawLines] } : {}),
  }
}

/** Gives every non-blank line its use; what nobody claimed is unplaced, unless nothing but marks stands on it. */
const settle = (source: Source, ledger: Ledger): Pick<HengDocument, 'lines' | 'unplaced' | 'headings'> => {
  const lines: LineUse[] = []
  const headings: HengDocument['headings'] = []
  const unplaced: HengDocument['unplaced'] = []
  source.rawLines.forEach((raw, at) => {
    if (raw.trim() === '') return
    const line = at + 1
    const use = ledger.useOf(line)
    if (use) {
      lines.push(use)
      if (use.use === 'heading') headings.push({ place: { line }, text: normalise(raw) })
    } else if (normalise(withoutMarks(raw)) === '') lines.push({ line, use: 'heading', record: null })
    else {
      lines.push({ line, use: 'unplaced', record: null })
      unplaced.push({ place: { line }, text: normalise(raw) })
    }
    if (raw.includes('\uFFFD')) ledger.doubt({ line }, '有无法解码的字符', normalise(raw))
  })
  return { lines, unplaced, headings }
}
