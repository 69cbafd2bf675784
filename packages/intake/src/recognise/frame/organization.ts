import type { Party } from '@heng/domain/party'
import type { Source } from '../../source'
import { partyOf } from './party'

const organizationEnd =
  /(?:局|委员会|委|厅|办|办公室|院|校|大学|学院|中学|小学|幼儿园|中心|政府|部|处|所|站|馆|队|社|台|会|团|公司|集团|办事处|街道|镇|乡|机关|本级|基地)(?:[(（][^()（）]*[)）])?$/
const notOrganization = /预算|决算|绩效|专项|资金|收支|一般公共|目标|项目|报告|大会$/

/** Whether a text is the name of a department or unit. */
export const isOrganization = (text: string): boolean =>
  text.length >= 4 && text.length <= 50 && organizationEnd.test(text) && !notOrganization.test(text)

const budgetTitle =
  /^(.{3,40}?)(?:[(（]汇总[)）])?(?:部门|单位|本级|机关)?(?:整体|项目|收支|支出)?(?:预算|决算|绩效)/

/** What the titles of budget tables begin with behind the name of the department. */
const tableTitle =
  /^(.{3,40}?)(?:部门|单位)?(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本经营|["“]?三公|政府采购|基本支出|项目支出).{0,30}表(?:[(（][^()（）]*[)）])?$/

/** The department a title names before its year, before 部门预算 or before the name of a table; null where it names none. */
export const organizationOfTitle = (title: string): string | null => {
  const text = title.replace(/\s+/g, '').replace(/^关于/, '')
  const year = /^(.*?)(?:(?:19|20)\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})年(?:度)?(.*)$/.exec(text)
  const before = (year?.[1] ?? '').replace(/[(（]汇总[)）]$/, '').replace(/的$/, '')
  if (isOrganization(before)) return before
  const after = year ? (before === '' ? year[2] : undefined) : text
  return (
    [budgetTitle, tableTitle]
      .map((pattern) => pattern.exec(after ?? '')?.[1])
      .find((named) => named !== undefined && isOrganization(named)) ?? null
  )
}

const issuerLabel =
  /^(?:编制单位|编报单位|编制部门|填报单位|填报部门|公开单位|公开部门|单位名称|部门名称|预算单位|预算部门|部门[(（]单位[)）]名称)[:：]?\s*(.*)$/
const superiorLabel = /^(?:业务|项目)?主管部门[:：]?\s*(.*)$/
const coded = /^(\d{3,9})\s*[-－—]\s*(.+)$/

type Named = { issuers: Map<string, Party>; superiors: Map<string, Party>; coded: Map<string, string> }

const note = (found: Named, label: string, next: string | undefined): void => {
  const issuer = issuerLabel.exec(label)
  const superior = issuer ? null : superiorLabel.exec(label)
  const value = (issuer?.[1] || superior?.[1] || next || '').trim()
  if ((!issuer && !superior) || value === '') return
  const party = partyOf(value)
  if (!isOrganization(party.name)) return
  if (party.code !== null) found.coded.set(party.name, party.code)
  ;(issuer ? found.issuers : found.superiors).set(party.name, party)
}

/** Every department that the labels of forms and tables name, by kind of label, and the codes printed with names. */
export const namedParties = (source: Source): Named => {
  const found: Named = { issuers: new Map(), superiors: new Map(), coded: new Map() }
  for (const block of source.blocks) {
    if (block.kind === 'text') {
      if (block.text.length > 80) continue
      if (block.segments.length < 2) note(found, block.text, undefined)
      else block.segments.forEach((part, at) => note(found, part.text, block.segments[at + 1]?.text))
      continue
    }
    for (const row of block.rows) {
      const filled = row.cells.filter((cell) => cell.text !== '')
      filled.forEach((cell, at) => {
        if (cell.text.length > 80) return
        note(found, cell.text, filled[at + 1]?.text)
        const code = coded.exec(cell.text)
        if (code?.[1] !== undefined && code[2] !== undefined) found.coded.set(code[2], code[1])
      })
    }
  }
  return found
}
