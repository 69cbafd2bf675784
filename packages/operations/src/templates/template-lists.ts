import { operators } from '@heng/domain/records/performance-target'
import { versionIn } from '@heng/statute/parameters/dated'
import { performanceLevelPairs } from '@heng/statute/parameters/performance-level-pairs'
import type { FillInCell, FillInSheet } from '@heng/render/fill-in-book'
import { columnName } from './sheet-markers'
import { coreWords, natureWords, unitSuggestions, withdrawWords } from './words'
import type { TemplateManifest } from './template-manifest'

export const listSheetName = '可选项'

/** The words to choose from, by what they are for. */
export type TemplateLists = {
  operator: readonly string[]
  nature: readonly string[]
  core: readonly string[]
  withdraw: readonly string[]
  unit: readonly string[]
  party: readonly string[]
  level1: readonly string[]
  /** Level 1 → its level 2. */
  level2: ReadonlyMap<string, readonly string[]>
}

const distinct = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ? [text] : []))),
]

/** The statute's levels of the year, and those the forms already use. */
const levelsOf = ({ fiscalYear, forms }: TemplateManifest): Map<string, string[]> => {
  const pairs = versionIn(performanceLevelPairs, fiscalYear).value
  const levels = new Map(Object.entries(pairs).map(([level1, level2]) => [level1, [...level2]]))
  for (const { data } of forms)
    for (const { level1, level2 } of data.indicators) {
      if (!level1) continue
      const known = levels.get(level1) ?? []
      if (level2 && !known.includes(level2)) known.push(level2)
      levels.set(level1, known)
    }
  return levels
}

export const templateLists = (manifest: TemplateManifest): TemplateLists => {
  const level2 = levelsOf(manifest)
  const { forms, organization } = manifest
  return {
    operator: operators,
    nature: natureWords,
    core: coreWords,
    withdraw: withdrawWords,
    unit: distinct([
      ...unitSuggestions,
      ...forms.flatMap(({ data }) => data.indicators.map(({ unit }) => unit)),
    ]),
    party: distinct([
      organization,
      ...forms.flatMap(({ data: { fields } }) => [fields.department, fields.implementer, fields.preparer]),
    ]),
    level1: [...level2.keys()],
    level2,
  }
}

const plainLists = ['operator', 'nature', 'core', 'withdraw', 'unit', 'party', 'level1'] as const
type PlainList = (typeof plainLists)[number]

/** The address of a list on its sheet. */
export const listAddress = (lists: TemplateLists, list: PlainList): string => {
  const column = columnName(plainLists.indexOf(list) + 1)
  return `${listSheetName}!$${column}$2:$${column}$${lists[list].length + 1}`
}

/** The list of level 2 that goes with the level 1 in a cell. */
export const level2Address = (lists: TemplateLists, level1Cell: string): string => {
  const [first, last] = [plainLists.length + 1, plainLists.length + lists.level2.size]
  const heads = `${listSheetName}!$${columnName(first)}$1:$${columnName(last)}$1`
  const start = `${listSheetName}!$${columnName(first)}$2`
  const longest = Math.max(1, ...[...lists.level2.values()].map((names) => names.length))
  const at = `MATCH(${level1Cell},${heads},0)-1`
  const column = `OFFSET(${start},0,${at},${longest},1)`
  return `OFFSET(${start},0,${at},MAX(1,COUNTA(${column})),1)`
}

/** The hidden sheet with the words to choose from, one list a column. */
export const listSheet = (lists: TemplateLists): FillInSheet => {
  const columns: [string, readonly string[]][] = [
    ...plainLists.map((list): [string, readonly string[]] => [list, lists[list]]),
    ...lists.level2,
  ]
  const look = { size: 10, align: 'left' } as const
  return {
    name: listSheetName,
    state: 'hidden',
    orientation: 'portrait',
    columns: columns.map(() => ({ width: 16 })),
    heights: new Map(),
    hiddenRows: new Set(),
    frozenRows: 1,
    cells: columns.flatMap(([head, words], at): FillInCell[] =>
      [head, ...words].map((value, row) => ({ row: row + 1, column: at + 1, value, look })),
    ),
    marks: [],
  }
}
