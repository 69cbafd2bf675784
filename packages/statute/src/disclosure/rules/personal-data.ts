import type { HengDocument } from '@heng/domain/records/document'
import type { Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { noText, publishedTexts } from '../published-texts'

const kinds = ['mobile', 'identity', 'petitioner'] as const
type Kind = (typeof kinds)[number]

const names: Record<Kind, string> = { mobile: '手机号码', identity: '身份证号码', petitioner: '信访人姓名' }

const mobile = /(?<![\d.-])1[3-9]\d(?:[-\s]?\d{4}){2}(?![\d.])/gu
const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
const surname =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]'
const petitioner = new RegExp(
  String.raw`(?:信访人|上访人|上访户|信访户|申诉人)\s*[：:“"]?\s*(${surname}(?!某|先生|女士)[\p{Script=Han}]{1,2})(?=[，,、。；;（("”等]|$)`,
  'gu',
)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** The check character of an 18-character identity number. */
const isIdentity = (text: string): boolean => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(text[at] ?? '0', 10), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

const found = (text: string): { kind: Kind; words: string }[] => [
  ...[...text.matchAll(mobile)].map((match) => ({ kind: 'mobile' as const, words: match[0] })),
  ...[...text.matchAll(identity)]
    .filter((match) => isIdentity(match[0]))
    .map((match) => ({ kind: 'identity' as const, words: match[0] })),
  ...[...text.matchAll(petitioner)].map((match) => ({ kind: 'petitioner' as const, words: match[1] ?? '' })),
]

/** The finding must not spread what it finds. */
const masked = (kind: Kind, words: string): string => {
  switch (kind) {
    case 'mobile':
      return `${words.slice(0, 3)}****${words.slice(-4)}`
    case 'identity':
      return `${words.slice(0, 6)}********${words.slice(-4)}`
    case 'petitioner':
      return `${words.slice(0, 1)}某`
  }
}

/** No mobile numbers, identity numbers or names of petitioners are published; office telephones may be. */
export const personalData = defineRule({
  id: 'disclosure/personal-data',
  title: '个人信息',
  severity: 'warning',
  cites: [practice('公开资料不刊载手机号码、身份证号码和信访人姓名，联系电话用办公电话')],
  needs: '拟公开的文字',
  notCheckable: noText,
  *check(view) {
    const groups = new Map<HengDocument, Map<Kind, { spots: Spot[]; examples: string[] }>>()
    for (const { spot, text } of publishedTexts(view))
      for (const { kind, words } of found(text)) {
        const group = groups.get(spot.document) ?? new Map<Kind, { spots: Spot[]; examples: string[] }>()
        const entry = group.get(kind) ?? { spots: [], examples: [] }
        const shown = masked(kind, words)
        entry.spots.push({ ...spot, text: shown })
        if (entry.examples.length < 5 && !entry.examples.includes(shown)) entry.examples.push(shown)
        group.set(kind, entry)
        groups.set(spot.document, group)
      }
    for (const group of groups.values())
      for (const [kind, { spots, examples }] of group) {
        const [first, ...others] = spots
        if (first)
          yield { spots: [first, ...others], facts: { kind: names[kind], count: spots.length, examples } }
      }
  },
  message: (facts) => `拟公开的文字中有${facts.kind} ${facts.count} 处：${facts.examples.join('、')}`,
  remedy: (facts) => `公开前删去或遮盖${facts.kind}；联系电话改用办公电话`,
})
