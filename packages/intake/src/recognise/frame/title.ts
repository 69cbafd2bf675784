import { fold } from '@heng/domain/fold'
import { joinBroken } from '../../normalise'
import type { Source, TextLine } from '../../source'
import { isTableLabel } from '../statements/title-words'
import { isContentsWord, isCoverMark, isPageNumber, unitOf } from './line-kinds'
import { ordinalOf } from './ordinal'

export type Title = { text: string; lines: readonly TextLine[] }

/** Lines a cover has at most before the text proper. */
const coverLimit = 14
const titleLength = 80

const titleWord = /预算|决算|绩效|专项|资金|债券|收支|目标/
const titleEnd =
  /(?:预算|决算|绩效|说明|公开|公开表|报告|草案|方案|表|书|目录|汇编|公告|目标|情况|决议|通知|批复|计划|建议)(?:\([^()]*\))*$/
const amount = /\d\.\d|\d,\d{3}/
const explanation = /^(?:编[表制]说明|填报说明|说明|前言|引言)$/

/** The year a text names first, as digits or Chinese numerals; null where it names none. */
export const yearIn = (text: string): number | null => {
  const digits = /(?<!\d)((?:19|20)\d{2})\s?年/.exec(text)?.[1] ?? /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1]
  if (digits !== undefined) return Number.parseInt(digits, 10)
  const numerals = /([二])([〇零○OＯ０0])([一二三四五六七八九〇零○])([一二三四五六七八九〇零○])年/.exec(text)
  if (!numerals) return null
  const digit = (char: string | undefined): number =>
    Math.max(0, '〇一二三四五六七八九'.indexOf(char ?? '〇'))
  return 2000 + digit(numerals[3]) * 10 + digit(numerals[4])
}

/** Also a part of one: clauses between half-width commas, sums of money. */
const isSentence = (text: string): boolean =>
  /[。；！？]|\p{Script=Han}\s?[,;]|\d\s*[万亿]?元/u.test(text) || /[:：]$/.test(text)

/** Whether a text can be the whole title of a budget document. */
const isTitle = (text: string): boolean => {
  const folded = fold(text)
  return (
    folded.length >= 6 &&
    folded.length <= titleLength &&
    !isSentence(text) &&
    !amount.test(folded) &&
    titleWord.test(folded) &&
    titleEnd.test(folded)
  )
}

/** Whether a text is a title that names its year. */
export const isTitled = (text: string): boolean => isTitle(text) && yearIn(text) !== null

/** The lines above the text proper that may make up the title, cover marks left out. */
const coverLines = (source: Source): TextLine[] => {
  const lines: TextLine[] = []
  for (const block of source.blocks.slice(0, coverLimit)) {
    if (block.kind === 'grid') break
    const { text } = block
    if (isContentsWord(text) || explanation.test(fold(text)) || (ordinalOf(text) && !/^\d/.test(text))) break
    if (isCoverMark(text) || isPageNumber(text) || isTableLabel(text) || unitOf(text) !== null) continue
    if (text.length > 60 || isSentence(text) || amount.test(text)) break
    if (block.segments.length > 2 || /^\d{1,2}[.、．]/.test(text)) break
    lines.push(block)
  }
  return lines
}

/** Joins the lines of a cover until they make a title. */
const titleOfCover = (cover: readonly TextLine[]): Title | null => {
  let best: Title | null = null
  for (let count = 1; count <= Math.min(6, cover.length); count += 1) {
    const lines = cover.slice(0, count)
    const text = joinBroken(lines.map((line) => line.text))
    if (best) {
      const added = fold(cover[count - 1]?.text ?? '')
      const continues = yearIn(added) === null && added.length <= 14 && titleEnd.test(added) && isTitle(text)
      return continues ? { text, lines } : best
    }
    if (isTitled(text)) best = { text, lines }
  }
  return best
}

/** The first line of the document that is a title by itself. */
const firstTitle = (source: Source, test: (text: string) => boolean): Title | null => {
  for (const block of source.blocks)
    if (block.kind === 'text') {
      if (block.text.length <= titleLength && test(block.text)) return { text: block.text, lines: [block] }
    } else
      for (const row of block.rows.slice(0, 3)) {
        const filled = row.cells.filter((cell) => cell.text !== '')
        const only = filled.length === 1 ? filled[0] : undefined
        if (only && test(only.text)) return { text: only.text, lines: [] }
      }
  return null
}

/** The title of a document, with the lines it stands on: its cover, or the first title of a table or form. */
export const titleOf = (source: Source): Title | null => {
  const cover = coverLines(source)
  return (
    titleOfCover(cover) ??
    firstTitle(source, isTitled) ??
    firstTitle(source, (text) => isTitle(text) && /预算|决算|绩效|专项资金/.test(text))
  )
}
