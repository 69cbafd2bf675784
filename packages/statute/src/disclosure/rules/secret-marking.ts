import type { HengDocument } from '@heng/domain/records/document'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { noText, publishedTexts } from '../published-texts'

const word = '绝密|机密|秘密|密件|内部资料|内部文件'
/** A marking stands in brackets, with a star, or with the words that go with it; 保密工作 and 商业秘密 are no marking. */
const marking = new RegExp(
  String.raw`[（(〔【[]\s*(?:${word})\s*(?:[★☆*][^）)〕】\]]{0,8})?[）)〕】\]]|(?:绝密|机密|秘密)\s*[★☆]|内部资料[，,、：:\s]*(?:注意保存|注意保密|妥善保管|请勿外传|不得外传|严禁外传)`,
  'gu',
)
const alone = new RegExp(`^(?:${word})(?:[★☆].*|[，,：:].{0,12})?$`, 'u')

const draft = /草案|讨论稿|送审稿|征求意见稿|审议稿/u

/** A draft is not published yet, and its cover may bear a marking until then. */
const isDraft = ({ title, headings }: HengDocument): boolean =>
  draft.test(title ?? '') || headings.some(({ text }) => draft.test(text))

const excerpt = (text: string, at: number): string =>
  `${at > 20 ? '…' : ''}${text.slice(Math.max(0, at - 20), at + 20)}${text.length > at + 20 ? '…' : ''}`

/** No text that is published bears or cites a secrecy marking; the cover of a draft must lose it before. */
export const secretMarking = defineRule({
  id: 'disclosure/secret-marking',
  title: '涉密标志',
  severity: 'error',
  cites: [budgetLaw(14)],
  needs: '拟公开的文字',
  notCheckable: noText,
  *check(view) {
    const drafts = new Set(view.edition.documents.filter(isDraft))
    for (const { spot, text, alone: standsAlone } of publishedTexts(view)) {
      const found = [...text.matchAll(marking)].map((match) => ({ words: match[0], at: match.index }))
      if (found.length === 0 && standsAlone && alone.test(text.trim()))
        found.push({ words: text.trim(), at: 0 })
      for (const { words, at } of found)
        yield {
          spots: [{ ...spot, text: excerpt(text, at) }],
          facts: { marking: words, text: excerpt(text, at) },
          ...(spot.record === null && drafts.has(spot.document)
            ? { variant: 'draft', severity: 'warning' as const }
            : {}),
        }
    }
  },
  message: (facts, variant) =>
    `${variant === 'draft' ? '草案的封面或标题' : '拟公开的文字'}中有涉密标志“${facts.marking}”${facts.text === facts.marking ? '' : `：${facts.text}`}`,
  remedy: (_, variant) =>
    variant === 'draft'
      ? '公开前核对是否涉密，并按定稿删去标志'
      : '核对该内容是否涉密；涉及国家秘密的不得公开，删去文号和内容',
})
