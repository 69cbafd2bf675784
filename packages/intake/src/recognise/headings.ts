import { fold } from '@heng/domain/fold'
import type { TextLine } from '../source'
import type { Reading } from '../reading'
import { isContentsWord, isCoverMark, unitOf } from './frame/line-kinds'
import { ordinalOf } from './frame/ordinal'
import { titleOf } from './frame/title'

const headingLength = 40

/** Names above a group of tables or forms: "…绩效目标申报表汇总". */
const groupTitle = /(?:汇总|一览|附表|(?<!申)报表|目录)(?:\([^()]*\))?$/
const remarkWord = /^(?:编[表制]说明|填报说明|说明|备注|注)[:：]?$/

/** A line that ends in an amount is a row of a table that was not recognised; it must not pass for a heading. */
const isPartHeading = (line: TextLine): boolean => {
  const ordinal = ordinalOf(line.text)
  return (
    ordinal?.level === 1 &&
    ordinal.rest.length <= headingLength &&
    !/[。；，,]|\s-?\d+\.\d+$/.test(ordinal.rest)
  )
}

const isHeading = ({ text }: TextLine): boolean =>
  isCoverMark(text) || isContentsWord(text) || unitOf(text) !== null || remarkWord.test(fold(text))

/**
 * Claims what is left of the frame once the records have taken their lines: the cover, the words above parts
 * and groups, units that stand alone.
 */
export const claimHeadings = (reading: Reading): void => {
  const { ledger, source } = reading
  for (const line of titleOf(source)?.lines ?? []) ledger.heading(line)
  for (const block of source.blocks) {
    if (block.kind === 'grid' || ledger.isClaimed(block.line)) continue
    if (
      isHeading(block) ||
      block.segments.every((part) => isCoverMark(part.text) || unitOf(part.text) !== null)
    )
      ledger.heading(block)
    else if (
      block.text.length <= headingLength &&
      (isPartHeading(block) || groupTitle.test(fold(block.text)))
    )
      ledger.heading(block)
  }
}
