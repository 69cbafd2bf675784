import { fold } from '@heng/domain/fold'

/** What tells to which dossier a document belongs. */
export type DocumentNames = {
  /** Of its file: what a dossier is called whose documents name nobody. */
  name: string
  fiscalYear: number | null
  region: string | null
  organization: string | null
}

export type DocumentGroup<D> = {
  /** The same for the same names and year, whatever else is imported; unique among the groups. */
  key: string
  /** For people. */
  name: string
  region: string | null
  organization: string | null
  fiscalYear: number | null
  documents: D[]
}

const regionEnds = '(?:自治县|自治旗|新区|开发区|园区|区|县|市|旗|街道|镇|乡)'
const above = new RegExp(
  `^(?:.{2,7}?(?:特别行政区|自治区|省)|[^市]{2,6}市|.{2,8}?(?:自治州|地区|盟))(?=.{1,}${regionEnds}$)`,
  'u',
)
const leading = new RegExp(`^(.{1,14}?${regionEnds})(.{2,})$`, 'u')

/** A region without the province and city above it: 重庆市渝中区 → 渝中区. */
const plainRegion = (region: string): string => {
  let plain = fold(region)
  for (let shorter = plain.replace(above, ''); shorter !== plain; shorter = plain.replace(above, ''))
    plain = shorter
  return plain
}

/** Splits 重庆市示例区教育委员会 into its region and what is left; null where it begins with no region. */
const splitOrganization = (organization: string): { region: string; own: string } | null => {
  const folded = fold(organization)
  const city = /^(.{2,7}?(?:自治区|省))?([^市]{2,6}市)?(.*)$/u.exec(folded)
  const rest = city?.[3] ?? folded
  const found = leading.exec(rest)
  if (found?.[1] && found[2]) return { region: plainRegion(found[1]), own: found[2] }
  return city?.[2] && rest.length >= 2 ? { region: city[2], own: rest } : null
}

/** Words for a region's own government, which is the region itself. */
const government = /^(?:人民政府|政府|本级|人民政府本级)?$/u

type Identity = { region: string | null; own: string | null; year: number | null }

const identityOf = ({ fiscalYear, region, organization }: DocumentNames): Identity => {
  const plain = region === null ? null : plainRegion(region)
  if (organization === null) return { region: plain, own: null, year: fiscalYear }
  const folded = fold(organization)
  if (plain !== null) {
    const at = folded.indexOf(plain)
    const own = at >= 0 && at <= 9 ? folded.slice(at + plain.length) : folded
    const isRegion = government.test(own) || plainRegion(folded) === plain
    return { region: plain, own: isRegion ? null : own, year: fiscalYear }
  }
  const split = splitOrganization(organization)
  if (split && government.test(split.own)) return { region: split.region, own: null, year: fiscalYear }
  if (split) return { ...split, year: fiscalYear }
  const isRegion = new RegExp(`${regionEnds}$`, 'u').test(folded)
  return isRegion
    ? { region: plainRegion(folded), own: null, year: fiscalYear }
    : { region: null, own: folded, year: fiscalYear }
}

const isNamed = (identity: Identity): boolean => identity.region !== null || identity.own !== null
const isWhole = (identity: Identity): boolean => identity.region !== null && identity.year !== null
const keyOf = ({ region, own, year }: Identity): string => `${region ?? ''}/${own ?? ''}/${year ?? ''}`

/** Whether what `part` knows is the same in `whole`. */
const fits = (part: Identity, whole: Identity): boolean =>
  part.own === whole.own &&
  (part.region === null || part.region === whole.region) &&
  (part.year === null || part.year === whole.year)

const longest = (names: readonly (string | null)[]): string | null =>
  names.reduce((left, right) => (right && right.length > (left?.length ?? 0) ? right : left), null)

const groupName = (names: readonly DocumentNames[], identity: Identity): string => {
  const who =
    identity.own === null
      ? (longest(names.map(({ region }) => region)) ?? longest(names.map(({ organization }) => organization)))
      : longest(names.map(({ organization }) => organization))
  return `${who ?? names[0]?.name ?? ''}${identity.year === null ? '' : ` ${identity.year} 年度`}`
}

/**
 * Groups documents into dossiers: the same organization (or the same region, for documents of the region itself)
 * and the same year, however fully the names are written. A document that names no year, or no region for its
 * organization, joins the only group it fits, if there is just one; one that names nobody is a dossier of its own.
 */
export const groupDocuments = <D>(
  documents: readonly D[],
  namesOf: (document: D) => DocumentNames,
  idOf: (document: D) => string,
): DocumentGroup<D>[] => {
  const groups = new Map<string, { identity: Identity; members: D[] }>()
  const identities = documents.map((document) => identityOf(namesOf(document)))
  const join = (key: string, identity: Identity, document: D): void => {
    const group = groups.get(key)
    if (group) group.members.push(document)
    else groups.set(key, { identity, members: [document] })
  }
  const whole = new Map(identities.filter(isWhole).map((identity) => [keyOf(identity), identity]))
  documents.forEach((document, at) => {
    const identity = identities[at]
    if (!identity || !isNamed(identity))
      return join(`document:${idOf(document)}`, identity ?? { region: null, own: null, year: null }, document)
    const home = isWhole(identity) ? [identity] : [...whole.values()].filter((one) => fits(identity, one))
    const [only] = home
    const chosen = home.length === 1 && only ? only : identity
    join(keyOf(chosen), chosen, document)
  })
  return [...groups].map(([key, { identity, members }]) => {
    const names = members.map(namesOf)
    return {
      key,
      name: groupName(names, identity),
      region: longest(names.map(({ region }) => region)) ?? identity.region,
      organization:
        identity.own === null
          ? null
          : (longest(names.map(({ organization }) => organization)) ?? identity.own),
      fiscalYear: identity.year,
      documents: members,
    }
  })
}
