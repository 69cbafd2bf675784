import type { AmountUnit } from '@heng/domain/money'
import type { Party } from '@heng/domain/party'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { Head } from '../reading'
import type { Source } from '../source'
import { unitOf } from './frame/line-kinds'
import { namedParties, organizationOfTitle } from './frame/organization'
import { completeRegion, mostNamedRegion, regionAtStart } from './frame/region'
import { titleOf, yearIn } from './frame/title'

const mostFrequent = <T>(values: readonly T[]): T | null => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  let most = 0
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count]
  return best
}

/** Short texts of a document: lines, and cells that may be titles or units. */
const shortTexts = (source: Source): string[] =>
  source.blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text.length <= 60
        ? [block.text, ...(block.segments.length > 1 ? block.segments.map((part) => part.text) : [])]
        : []
      : block.rows
          .slice(0, 4)
          .flatMap((row) => row.cells.map((cell) => cell.text).filter((text) => text.length <= 60)),
  )

/** The year of the budget: the title's, or the one that the titles of tables and forms name most. */
const fiscalYearOf = (title: string | null, texts: readonly string[]): number | null => {
  if (title !== null && /执行情况/.test(title) && /草案/.test(title)) {
    const years = [...title.matchAll(/20\d{2}/g)].map(([year]) => Number.parseInt(year, 10))
    if (years.length > 0) return Math.max(...years)
  }
  const titled = title === null ? null : yearIn(title)
  if (titled !== null) return titled
  const named = texts.filter((text) => /预算|决算|绩效|年度/.test(text) && text.includes('年'))
  const listed = texts.filter((text) => /年.*表$/.test(text))
  return (
    mostFrequent(named.flatMap((text) => yearIn(text) ?? [])) ??
    mostFrequent(listed.flatMap((text) => yearIn(text) ?? []))
  )
}

const unitInText = (text: string): AmountUnit | null => {
  const whole = unitOf(text)
  if (whole !== null) return whole
  const label = /单位[:：]\s?(?:人民币)?(元|千元|万元|百万元|亿元)/.exec(text)?.[1]
  return label === undefined ? null : unitOf(`单位:${label}`)
}

/** Where no line says 单位, the unit that labels carry in brackets: 资金总额（万元）. */
const bracketedUnit = (texts: readonly string[]): AmountUnit | null =>
  mostFrequent(
    texts.flatMap((text) => {
      const bracket = /[(（](元|千元|万元|百万元|亿元)[)）]/.exec(text)?.[1]
      return (bracket === undefined ? null : unitOf(`单位:${bracket}`)) ?? []
    }),
  )

type Named = ReturnType<typeof namedParties>

/** The department whose document it is: the title's, or the only one that labels or titles of tables name. */
const issuerOf = (title: string | null, named: Named, texts: readonly string[]): Party | null => {
  const titled = title === null ? null : organizationOfTitle(title)
  if (titled !== null) return { code: named.coded.get(titled) ?? null, name: titled }
  for (const parties of [named.issuers, named.superiors]) {
    const [only] = parties.values()
    if (parties.size > 1) return null
    if (only) return only.code === null ? { ...only, code: named.coded.get(only.name) ?? null } : only
  }
  const [titling, another] = new Set(
    texts.filter((text) => text.endsWith('表')).flatMap((text) => organizationOfTitle(text) ?? []),
  )
  return titling !== undefined && another === undefined
    ? { code: named.coded.get(titling) ?? null, name: titling }
    : null
}

const regionOf = (
  title: string | null,
  issuer: Party | null,
  named: Named,
  source: Source,
  shapes: ReadingShapes,
) => {
  const regions = shapes.regions ?? new Map<string, string>()
  const bare = title
    ?.replace(/\s+/g, '')
    .replace(/^关于/, '')
    .replace(/^(?:19|20)\d{2}年度?/, '')
  const found =
    regionAtStart(issuer?.name ?? '') ??
    regionAtStart(bare ?? '') ??
    mostFrequent(
      [...named.issuers.keys(), ...named.superiors.keys()].flatMap((name) => regionAtStart(name) ?? []),
    ) ??
    (title === null ? null : mostNamedRegion(regions, source.rawLines))
  return found === null ? null : completeRegion(found, regions, source.rawLines)
}

/**
 * Title, fiscal year, region, organization and amount unit, as far as the document says them. A volume without
 * an issuing organization has its region's name as organization.
 */
export const recogniseHead = (source: Source, shapes: ReadingShapes): Head => {
  const title = titleOf(source)?.text ?? null
  const texts = shortTexts(source)
  const named = namedParties(source)
  const issuer = issuerOf(title, named, texts)
  const region = regionOf(title, issuer, named, source, shapes)
  return {
    title,
    fiscalYear: fiscalYearOf(title, texts),
    region,
    organization: issuer ?? (region === null ? null : { code: null, name: region }),
    amountUnit:
      mostFrequent(texts.flatMap((text) => unitInText(text) ?? [])) ?? bracketedUnit(texts) ?? '万元',
  }
}
