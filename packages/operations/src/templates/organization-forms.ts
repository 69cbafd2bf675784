import { editionRecordOf } from '@heng/domain/editing/edition-record-of'
import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { partyFrom, partyText } from '@heng/domain/editing/party-text'
import { fold } from '@heng/domain/fold'
import type { Party } from '@heng/domain/party'
import type { HengDocument } from '@heng/domain/records/document'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { Refusal } from '@heng/domain/refusal'

export type OrganizationForms = {
  /** As its forms name it, with its code where they print one. */
  organization: string
  records: { id: string; data: EditionTarget }[]
}

const sameParty = (wanted: Party, party: Party | null | undefined): boolean => {
  if (!party) return false
  if (wanted.code !== null && party.code !== null) return wanted.code === party.code
  const [one, other] = [fold(wanted.name), fold(party.name)]
  return one === other || (/^\d+$/u.test(one) && one === party.code)
}

const partiesOf = ({ department, implementer, preparer }: PerformanceTarget): Party[] =>
  [department, implementer, preparer].flatMap((party) => (party ? [party.value] : []))

/**
 * The organizations a form may be of: those it names, however short it names them, and that of its document: a
 * department's own publication holds its own forms.
 */
const ownersOf = (target: PerformanceTarget, document: HengDocument): Party[] => [
  ...partiesOf(target),
  ...(document.organization ? [document.organization] : []),
]

/** Keys that are the same whenever the same document is read. */
const countedKeys = (): (() => string) => {
  let count = 0
  return () => `i${(count += 1)}`
}

const noForms = (
  organization: string,
  fiscalYear: number,
  all: readonly { parties: Party[]; year: number | null; isOwn: boolean }[],
): Refusal => {
  const years = [...new Set(all.flatMap(({ isOwn, year }) => (isOwn && year !== null ? [year] : [])))]
  if (years.length > 0)
    return new Refusal(
      'request-must-be-valid',
      `资料里“${organization}”的项目是 ${years.sort((left, right) => left - right).join('、')} 年度的，没有 ${fiscalYear} 年度的`,
    )
  const names = [...new Set(all.flatMap(({ parties }) => parties.map(partyText)))]
  const some = `${names.slice(0, 10).join('、')}${names.length > 10 ? ` 等 ${names.length} 个` : ''}`
  return new Refusal(
    'request-must-be-valid',
    `资料里没有“${organization}”的项目${names.length > 0 ? `；资料里的单位有：${some}` : ''}`,
  )
}

/**
 * The target forms of an organization and year in documents; it is found by its code or its whole name, however
 * wide its signs are. A Refusal says whose forms there are when there are none of it.
 */
export const organizationForms = (
  documents: readonly HengDocument[],
  organization: string,
  fiscalYear: number,
): OrganizationForms => {
  const wanted = partyFrom(organization.trim())
  const all = documents.flatMap((document) =>
    document.targets.map((target) => {
      const parties = ownersOf(target, document)
      const same = parties.filter((party) => sameParty(wanted, party))
      const own = same.find(({ code }) => code !== null) ?? same[0]
      return { document, target, parties, own, isOwn: own !== undefined, year: target.fiscalYear }
    }),
  )
  const chosen = all.filter(({ isOwn, year }) => isOwn && (year === null || year === fiscalYear))
  if (chosen.length === 0) throw noForms(organization, fiscalYear, all)
  const coded = chosen.find(({ own }) => own?.code != null) ?? chosen[0]
  return {
    organization: coded?.own ? partyText(coded.own) : organization,
    records: chosen.flatMap(({ document, target }) => {
      const { data } = editionRecordOf(target, countedKeys())
      return data.record === 'performance-target' ? [{ id: `${document.source}#${target.id}`, data }] : []
    }),
  }
}
