import { Refusal } from '@heng/domain/refusal'
import type { Source } from '../../source'
import { isPageNumber } from '../../recognise/frame/line-kinds'
import { LineWriter } from '../line-writer'
import { readXml } from '../xml-events'
import { openZip, type Zip } from '../zip'
import { numberingOf } from './numbering'
import type { FlowBlock, Numbering } from '../flow/flow-blocks'
import { wordBlocks } from './word-body'
import { FlowWriter } from '../flow/write-flow'

/** The folder and file a relation target names, seen from the main part. */
const resolved = (main: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : main.slice(0, main.lastIndexOf('/') + 1) + target

const relations = (zip: Zip, path: string): { type: string; target: string }[] => {
  const content = zip.read(path)
  const found: { type: string; target: string }[] = []
  if (content)
    readXml(path, content, {
      open: ({ name, attributes }) => {
        const { Type: type, Target: target, TargetMode: mode } = attributes
        if (name.endsWith('Relationship') && type && target && mode !== 'External')
          found.push({ type: type.slice(type.lastIndexOf('/') + 1), target })
      },
      close: () => undefined,
    })
  return found
}

const mainPart = (zip: Zip): string => {
  const named = relations(zip, '_rels/.rels').find(({ type }) => type === 'officeDocument')?.target
  return named ? named.replace(/^\//, '') : 'word/document.xml'
}

/** Footnotes, headers and footers: kept as lines so that nothing is lost, read as no record. */
const writeAside = (flow: FlowWriter, blocks: readonly FlowBlock[]): void => {
  const { writer } = flow
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) writeAside(flow, cell.blocks)
      continue
    }
    if (
      /[\p{L}\p{N}]/u.test(block.text) &&
      !isPageNumber(block.text) &&
      !/^[\s\p{P}]{0,4}\d{1,4}[\s\p{P}]{0,4}$/u.test(block.text)
    ) {
      const line = writer.line(block.text.replaceAll('\n', ' '), {
        kind: 'paragraph',
        paragraph: writer.next,
      })
      flow.written.set(block, { line, endLine: line, columns: [] })
    }
    writeAside(flow, block.boxes)
  }
}

const asides = new Set(['footnotes', 'endnotes', 'header', 'footer'])

/** What a Word document says, and on which lines of its source it was written. */
export type WordFlow = {
  flow: FlowWriter
  /** The body, then footnotes, headers and footers. */
  parts: readonly (readonly FlowBlock[])[]
  styles: Buffer | null
}

/** Writes a Word document as lines; see readWord. `numbering` may listen to the numbers that are given. */
export const writeWord = (bytes: Uint8Array, heard: (numbering: Numbering) => Numbering): WordFlow => {
  const zip = openZip(bytes)
  const main = mainPart(zip)
  const body = zip.read(main)
  if (!body) throw new Refusal('file-must-be-intact', '缺少正文')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const parts = relations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const partOf = (type: string): Buffer | null => {
    const target = parts.find((part) => part.type === type)?.target
    return target ? zip.read(resolved(main, target)) : null
  }
  const writer = new LineWriter()
  const styles = partOf('styles')
  const flow = new FlowWriter(writer, heard(numberingOf(partOf('numbering'), styles)))
  const written = [wordBlocks(main, body)]
  flow.write(written[0] ?? [])
  writer.endGrid()
  const seen = new Set<string>()
  for (const { type, target } of parts) {
    const content = asides.has(type) && !seen.has(target) ? zip.read(resolved(main, target)) : null
    seen.add(target)
    if (!content) continue
    const blocks = wordBlocks(target, content)
    written.push(blocks)
    writeAside(flow, blocks)
  }
  return { flow, parts: written, styles }
}

/**
 * Reads a Word document into lines and grids: a paragraph or a table row is a line. Throws a Refusal for what cannot be opened
 * safely.
 */
export const readWord = (name: string, bytes: Uint8Array): Source => {
  const source = writeWord(bytes, (numbering) => numbering).flow.writer.source(name, 'docx')
  if (source.rawLines.every((line) => line.trim() === '')) throw new Refusal('file-must-not-be-empty')
  return source
}
